import { own } from '../../format/own.js'

// The word on the mark, its colour, and the ground it stands on.
const marks: Record<string, [word: string, ink: string, ground?: string]> = {
  visa: ['VISA', '#1a1f71'],
  amex: ['AMEX', '#fff', '#1f72cd'],
  discover: ['DISC', '#d4500c'],
  jcb: ['JCB', '#0b6b3a'],
  link: ['link', '#011e0f', '#00d66f'],
  paypal: ['PayPal', '#003087'],
  sepa_debit: ['SEPA', '#10298e'],
}

/** A payment method's mark in a frame of 36 by 24 px; decorative, for the name stands beside it. */
export function BrandMark({ name }: { name: string }) {
  const [word, ink, ground = '#fff'] = own(marks, name) ?? []

  return (
    <svg data-slot="brand-mark" className="bp:brand" viewBox="0 0 36 24" aria-hidden>
      <rect x=".5" y=".5" width="35" height="23" rx="4.5" fill={ground} stroke="currentColor" strokeOpacity=".16" />
      {word ? (
        <text x="18" y="15.3" fill={ink} fontSize={word.length > 4 ? 8.5 : 10}>
          {word}
        </text>
      ) : name === 'mastercard' ? (
        <>
          <circle cx="14.5" cy="12" r="6" fill="#eb001b" />
          <circle cx="21.5" cy="12" r="6" fill="#f79e1b" fillOpacity=".9" />
        </>
      ) : (
        <path d="M10.5 7.5h15v9h-15zm0 3h15" fill="none" stroke="#62626b" />
      )}
    </svg>
  )
}
