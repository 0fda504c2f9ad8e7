import { useState } from 'react'
import { BillingDashboard } from 'react-billing-portal'
import { loadStripe } from './loadStripe.js'
import { readSettings, type Settings, writeSettings } from './settings.js'
import { Toolbar } from './Toolbar.js'

/** `?target=new-tab` opens Stripe's pages in a tab of their own. */
const target = new URLSearchParams(location.search).get('target') === 'new-tab' ? 'new-tab' : 'self'

/** The billing page of a small app, and a bar to look around with. */
export function App() {
  const [settings, setSettings] = useState(readSettings)
  const [visit, setVisit] = useState(0)

  const change = (next: Partial<Settings>) => {
    const merged = { ...settings, ...next }
    writeSettings(merged)
    setSettings(merged)
  }
  const startOver = async () => {
    await fetch('/reset', { method: 'POST' })
    setVisit(visit + 1)
  }

  return (
    <>
      <Toolbar settings={settings} onChange={change} onStartOver={() => void startOver()} />
      <main>
        <BillingDashboard
          endpoint="/api/billing"
          customerKey={`${settings.scenario}-${visit}`}
          locale={settings.locale}
          theme={settings.theme}
          mode={settings.way}
          loadStripe={loadStripe}
          target={target}
          headingLevel={1}
        />
      </main>
    </>
  )
}
