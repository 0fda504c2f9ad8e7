import { own } from '../../format/own.js'

// The word on the mark, its colour, and the ground it stands on.
const marks: Record<string, [word: string, ink: string, ground?: string]> = {
  visa: ['VISA', '#1a1f71'],
  amex: ['AMEX', '#fff', '#1f72cd'],
  discover: ['DISC', '#d4500c'],
  diners: ['DC', '#0a66a8'],
  jcb: ['JCB', '#0b6b3a'],
  unionpay: ['UP', '#b9131b'],
  link: ['link', '#011e0f', '#00d66f'],
  paypal: ['PayPal', '#003087'],
  sepa_debit: ['SEPA', '#10298e'],
}

/** A payment method's mark in a frame of 36 by 24 px; decorative, for the name stands beside it. */
export function BrandMark({ name }: { name: string }) {
  const mark = own(marks, name)
  const [word, ink, ground = '#fff'] = mark ?? ['', '#62626b']

  return (
    <svg data-slot="brand-mark" className="bp:h-6 bp:w-9 bp:shrink-0" viewBox="0 0 36 24" aria-hidden>
      <rect x=".5" y=".5" width="35" height="23" rx="4.5" fill={ground} stroke="currentColor" strokeOpacity=".16" />
      {name === 'mastercard' ? (
        <>
          <circle cx="14.5" cy="12" r="6" fill="#eb001b" />
          <circle cx="21.5" cy="12" r="6" fill="#f79e1b" fillOpacity=".9" />
        </>
      ) : mark ? (
        <text
          x="18"
          y="15.3"
          fill={ink}
          fontFamily="Arial, sans-serif"
          fontSize={word.length > 4 ? 8.5 : 10}
          fontWeight="700"
          fontStyle={name === 'visa' ? 'italic' : undefined}
          textAnchor="middle"
        >
          {word}
        </text>
      ) : (
        <path d="M10.5 7.500h15v9h-15zM10.5 10.500h15" fill="none" stroke={ink} strokeWidth="1.5" strokeLinejoin="round" />
      )}
    </svg>
  )
}
