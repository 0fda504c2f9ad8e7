import { type CSSProperties, useId, useState } from 'react'
import { BillingDashboard } from 'react-billing-portal'
import { SandboxProvider } from './SandboxProvider.js'

type Scheme = 'light' | 'dark'
type Density = 'comfortable' | 'compact'

/** What a token of a colour is without the host's, in each scheme; near enough to begin from. */
const colours = {
  card: { light: '#ffffff', dark: '#121212' },
  foreground: { light: '#1a1a1a', dark: '#e7e7e7' },
  'muted-foreground': { light: '#616161', dark: '#a3a3a3' },
  border: { light: '#e0e0e0', dark: '#2e2e2e' },
  input: { light: '#858585', dark: '#828282' },
  accent: { light: '#f0f0f0', dark: '#202020' },
  primary: { light: '#1a1a1a', dark: '#e7e7e7' },
  'primary-foreground': { light: '#fafafa', dark: '#171717' },
  ring: { light: '#3b82f6', dark: '#3b82f6' },
  positive: { light: '#16a34a', dark: '#16a34a' },
  info: { light: '#3b82f6', dark: '#3b82f6' },
  caution: { light: '#d97706', dark: '#d97706' },
  critical: { light: '#e5484d', dark: '#e5484d' },
} satisfies Record<string, Record<Scheme, string>>

type Colour = keyof typeof colours
const names = Object.keys(colours) as Colour[]

const fonts = {
  'The page’s': '',
  Serif: 'Georgia, serif',
  Monospaced: 'ui-monospace, monospace',
}

interface Presets {
  radius: string
  font: string
  colours: Partial<Record<Colour, string>>
}

/** Places to begin from. */
const presets: Record<string, Record<Scheme, Presets>> = {
  'Our own': {
    light: { radius: '10', font: '', colours: {} },
    dark: { radius: '10', font: '', colours: {} },
  },
  Indigo: {
    light: { radius: '14', font: '', colours: { primary: '#4f46e5', ring: '#4f46e5', accent: '#eef2ff' } },
    dark: {
      radius: '14',
      font: '',
      colours: { card: '#17172a', primary: '#a5b4fc', 'primary-foreground': '#17172a', ring: '#a5b4fc' },
    },
  },
  Paper: {
    light: {
      radius: '2',
      font: fonts.Serif,
      colours: { card: '#fdf9f0', border: '#d8cdb5', accent: '#f3ead6', primary: '#6b3a1e', ring: '#6b3a1e' },
    },
    dark: {
      radius: '2',
      font: fonts.Serif,
      colours: { card: '#241f18', border: '#4a4030', accent: '#332b20', primary: '#e8c9a0', ring: '#e8c9a0' },
    },
  },
}
const own = { radius: '10', font: '', colours: {} }

const control: CSSProperties = { font: 'inherit', minBlockSize: '2rem', color: 'inherit', background: 'Field' }
const row: CSSProperties = { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '0.75rem' }

/** The tokens, each to be turned, over a dashboard that lives; and the CSS that says the same. */
export function ThemeEditor() {
  const [scheme, setScheme] = useState<Scheme>('light')
  const [density, setDensity] = useState<Density>('comfortable')
  const [set, setSet] = useState<Presets>(own)
  const [copied, setCopied] = useState('')
  const id = useId()

  const declarations = [
    ...names.flatMap((name) => (set.colours[name] ? [[`--billing-${name}`, set.colours[name]] as const] : [])),
    ...(set.radius === own.radius ? [] : [['--billing-radius', `${set.radius}px`] as const]),
    ...(set.font ? [['--billing-font-family', set.font] as const] : []),
  ]
  const css =
    declarations.length === 0
      ? '/* Nothing is set: these are our own values. */'
      : `${scheme === 'dark' ? '.dark' : ':root'} {\n${declarations.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`
  const change = (next: Presets) => {
    setSet(next)
    setCopied('')
  }
  const copy = () =>
    navigator.clipboard.writeText(css).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser did not allow it: select the text instead.'),
    )
  const choice = <Value extends string>(
    label: string,
    value: Value,
    options: readonly Value[],
    choose: (value: Value) => void,
  ) => (
    <div style={row}>
      <label htmlFor={`${id}-${label}`}>{label}</label>
      <select
        id={`${id}-${label}`}
        value={value}
        onChange={({ target }) => choose(target.value as Value)}
        style={control}
      >
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  )

  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '2rem', alignItems: 'flex-start' }}>
      <form
        aria-label="Tokens"
        onSubmit={(event) => event.preventDefault()}
        style={{ display: 'grid', gap: '0.5rem', flex: '1 1 16rem', maxInlineSize: '22rem', fontSize: '0.875rem' }}
      >
        {choice('Scheme', scheme, ['light', 'dark'], (next) => {
          setScheme(next)
          change({ ...set, colours: {} })
        })}
        {choice('Density', density, ['comfortable', 'compact'], setDensity)}
        <div role="group" aria-label="Begin from" style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
          {Object.entries(presets).map(([name, preset]) => (
            <button
              key={name}
              type="button"
              onClick={() => change(preset[scheme])}
              style={{ ...control, paddingInline: '0.75rem', background: 'ButtonFace', color: 'ButtonText' }}
            >
              {name}
            </button>
          ))}
        </div>
        {names.map((name) => (
          <div key={name} style={row}>
            <label htmlFor={`${id}-${name}`}>
              <code>--billing-{name}</code>
            </label>
            <input
              id={`${id}-${name}`}
              type="color"
              value={set.colours[name] ?? colours[name][scheme]}
              onChange={({ target }) => change({ ...set, colours: { ...set.colours, [name]: target.value } })}
              style={{ ...control, inlineSize: '3rem', padding: '2px' }}
            />
          </div>
        ))}
        <div style={row}>
          <label htmlFor={`${id}-radius`}>
            <code>--billing-radius</code>
          </label>
          <input
            id={`${id}-radius`}
            type="range"
            min="2"
            max="24"
            value={set.radius}
            aria-valuetext={`${set.radius} pixels`}
            onChange={({ target }) => change({ ...set, radius: target.value })}
            style={{ minBlockSize: '2rem', inlineSize: '8rem' }}
          />
        </div>
        {choice(
          'Font',
          Object.entries(fonts).find(([, family]) => family === set.font)?.[0] ?? 'The page’s',
          Object.keys(fonts),
          (name) => change({ ...set, font: fonts[name as keyof typeof fonts] }),
        )}
        <label htmlFor={`${id}-css`}>CSS to copy</label>
        <textarea
          id={`${id}-css`}
          readOnly
          rows={Math.max(4, declarations.length + 2)}
          value={css}
          style={{ ...control, fontFamily: 'ui-monospace, monospace', fontSize: '0.8125rem', padding: '0.5rem' }}
        />
        <div style={row}>
          <button
            type="button"
            onClick={() => void copy()}
            style={{ ...control, paddingInline: '0.75rem', background: 'ButtonFace', color: 'ButtonText' }}
          >
            Copy CSS
          </button>
          <span role="status">{copied}</span>
        </div>
      </form>
      <div
        data-theme={scheme}
        data-density={density}
        style={{
          flex: '3 1 20rem',
          minInlineSize: 0,
          padding: '1.5rem',
          borderRadius: '0.75rem',
          colorScheme: scheme,
          background: 'Canvas',
          color: 'CanvasText',
          ...(Object.fromEntries(declarations) as CSSProperties),
        }}
      >
        <SandboxProvider scenario="pastDue" locale="en" timeZone="UTC">
          <BillingDashboard />
        </SandboxProvider>
      </div>
    </div>
  )
}
