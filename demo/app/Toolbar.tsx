import { localeLabels, scenarioLabels, type Settings } from './settings.js'

interface ToolbarProps {
  settings: Settings
  onChange: (next: Partial<Settings>) => void
  onStartOver: () => void
}

/** Picks what to look at. Not part of the package. */
export function Toolbar({ settings, onChange, onStartOver }: ToolbarProps) {
  return (
    <header className="toolbar">
      <p className="toolbar-name">react-billing-portal</p>
      {import.meta.env.IS_SANDBOX && (
        <Choice
          label="Scenario"
          value={settings.scenario}
          options={scenarioLabels}
          onChange={(scenario) => onChange({ scenario })}
        />
      )}
      <Choice
        label="Way"
        value={settings.way}
        options={{ redirect: 'Redirect', inline: 'Inline' }}
        onChange={(way) => onChange({ way: way as Settings['way'] })}
      />
      <Choice
        label="Theme"
        value={settings.theme}
        options={{ light: 'Light', dark: 'Dark', system: 'System' }}
        onChange={(theme) => onChange({ theme: theme as Settings['theme'] })}
      />
      <Choice
        label="Locale"
        value={settings.locale}
        options={localeLabels}
        onChange={(locale) => onChange({ locale })}
      />
      {import.meta.env.IS_SANDBOX && (
        <button type="button" onClick={onStartOver}>
          Start over
        </button>
      )}
    </header>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
