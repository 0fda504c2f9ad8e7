import { BUSINESS } from '../objects/invoice.js'

import { html, Html } from './html.js'

const STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1a1f36, #f2f4f8); --muted: light-dark(#4f566b, #b4bbc9);
  --page: light-dark(#f6f8fa, #14171f); --card: light-dark(#fff, #1d212c); --line: light-dark(#d8dee6, #363c4a);
  --accent: light-dark(#0b5cad, #86c1ff); --on-accent: light-dark(#fff, #0a1a2b); --alert: light-dark(#a4161a, #ff9c9c) }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
header { padding: 8px 16px; background: light-dark(#fff3cd, #3d3413); color: light-dark(#4d3b00, #ffe9a6); text-align: center }
header p, dd, dl, h1, h2 { margin: 0 } legend { padding: 0 } td a { white-space: nowrap }
main { max-width: 640px; margin: 24px auto; padding: 0 16px; display: grid; gap: 16px }
section, form.card { padding: 20px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; display: grid; gap: 12px; justify-items: start }
h1 { font-size: 24px } h2, legend { font-size: 16px; font-weight: 600 }
p { margin: 0 } .muted, dt { color: var(--muted) } .alert { color: var(--alert); font-weight: 600 }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px }
a { color: var(--accent); display: inline-block; min-height: 24px; padding: 4px 0 }
button, input, textarea { font: inherit; color: inherit }
button { min-height: 40px; padding: 8px 16px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer }
button.quiet { background: none; color: var(--accent); border: 1px solid currentColor }
fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 4px; width: 100% }
label { display: grid; gap: 4px; width: 100% } label.choice { grid-template-columns: 24px 1fr; align-items: center; min-height: 32px }
label.choice input { width: 20px; height: 20px; min-height: 0; margin: 0; accent-color: var(--accent) }
input, textarea { min-height: 40px; padding: 8px; border: 1px solid var(--muted); border-radius: 6px; background: var(--card); width: 100% }
.actions { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; padding: 6px 8px 6px 0; border-bottom: 1px solid var(--line) }
td.amount, th.amount { text-align: end; padding-right: 0; font-variant-numeric: tabular-nums }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`

/** What a page stands in for. */
export type StandsFor = 'authentication page' | 'customer portal' | 'checkout' | 'invoice page'

/** A whole page. */
export function page(title: string, standsFor: StandsFor, body: Html, status = 200): Response {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title} – ${BUSINESS} (sandbox)</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <header><p>Sandbox – stands in for Stripe’s ${standsFor}</p></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `
  return new Response(markup, {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
    },
  })
}

/** Sends the browser elsewhere after a form was acted on. */
export function seeOther(url: string): Response {
  return new Response(null, { status: 303, headers: { location: url } })
}

/** What went wrong, where assistive technology hears of it. */
export function alert(message: string | undefined): Html {
  return html`${message !== undefined && html`<p class="alert" role="alert">${message}</p>`}`
}
