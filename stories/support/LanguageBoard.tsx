import { useId, useState } from 'react'
import { BillingDashboard, createText } from 'react-billing-portal'
import { languagesFor, locales } from './languages.js'
import { SandboxProvider } from './SandboxProvider.js'

const nameOf = (locale: string): string =>
  locale === 'en-XA' ? 'Pseudo-language' : (new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale)

export interface LanguageBoardProps {
  /** The language at first. */
  start: string
}

/** The dashboard in one of the languages, to be switched. */
export function LanguageBoard({ start }: LanguageBoardProps) {
  const [locale, setLocale] = useState(start)
  const id = useId()
  const text = { locale, locales: languagesFor(locale) }
  const { dir } = createText(text)

  return (
    <div dir="ltr" lang="en">
      <p
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '0.75rem',
          margin: '0 0 1rem',
          fontSize: '0.875rem',
        }}
      >
        <label htmlFor={id}>Language</label>
        <select
          id={id}
          value={locale}
          onChange={({ target }) => setLocale(target.value)}
          style={{ font: 'inherit', minBlockSize: '2rem', maxInlineSize: '100%' }}
        >
          {locales.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
        <span>{dir === 'rtl' ? 'right to left' : 'left to right'}</span>
      </p>
      <div lang={locale} dir={dir}>
        <SandboxProvider key={locale} scenario="pastDue" timeZone="UTC" {...text}>
          <BillingDashboard />
        </SandboxProvider>
      </div>
    </div>
  )
}
