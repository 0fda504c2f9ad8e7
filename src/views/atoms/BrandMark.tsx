import { own } from '../../format/own.js'

/** The words on the marks; their colours stand in the style sheet. */
const words = {
  visa: 'VISA',
  amex: 'AMEX',
  discover: 'DISC',
  jcb: 'JCB',
  link: 'link',
  paypal: 'PayPal',
  sepa_debit: 'SEPA',
}

/** A payment method's mark in a frame of 36 by 24 px; decorative, for the name stands beside it. */
export function BrandMark({ name }: { name: string }) {
  const word = own(words, name)

  return (
    <svg data-slot="brand-mark" data-brand={name} className="bp:brand" viewBox="0 0 36 24" aria-hidden>
      <rect x=".5" y=".5" width="35" height="23" rx="4.5" />
      {word ? (
        <text x="18" y="15.3">
          {word}
        </text>
      ) : name === 'mastercard' ? (
        <>
          <circle cx="14.5" cy="12" r="6" />
          <circle cx="21.5" cy="12" r="6" />
        </>
      ) : (
        <path d="M10.5 7.5h15v9h-15zm0 3h15" />
      )}
    </svg>
  )
}
