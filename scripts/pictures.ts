import path from 'node:path'
import { chromium } from 'playwright'
import { hosts, serveHosts } from '../test/hosts/serveHosts.ts'
import { root } from './alias.ts'
import { launchOptions } from './browser.ts'
import { say } from './shell.ts'

/** Draws the pictures of docs/theming.md anew: the dashboard in each host page. */
const served = await serveHosts()
const browser = await chromium.launch(launchOptions())
for (const host of hosts.filter((name) => name !== 'shadcn-v3')) {
  const page = await browser.newPage({ viewport: { width: 824, height: 600 }, reducedMotion: 'reduce' })
  await page.goto(`${served.origin}${host}.html`)
  await page.locator('[data-slot=invoice]').first().waitFor()
  const file = `docs/images/host-${host}.png`
  await page.screenshot({ path: path.join(root, file), fullPage: true })
  say(file)
}
await browser.close()
await served.stop()
