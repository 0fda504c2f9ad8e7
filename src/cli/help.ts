const general = `Sets up and checks the billing of react-billing-portal.

Usage
  npx react-billing-portal <command> [options]

Commands
  configure          Make Stripe's customer portal fit your plans, or bring it up to date
  doctor             Look at keys, portal, plans, webhooks and origins, with a fix for each
  conformance <url>  Ask any back end everything the contract says, and list what fails

  npx react-billing-portal <command> --help   tells more

Exit codes
  0  all is well
  1  something was found wrong, or could not be done
  2  the command was called wrongly`

const shared = `What they look at comes from, the first that says it:
  flags, then the config file, then the environment

  --config <file>         A module whose default export holds your options: { plans, origin, secret, configuration, app,
                          portal: { ...features }, webhookSecret, stripe }. All of them may be left out; the endpoint's
                          own options object will do. Default: billing.config.js, .mjs or .ts, where there is one
  --env-file <file>       Reads the environment from a file as well, such as .env
  --plan <key>=<price>    A plan, once for each: --plan starter=price_1 --plan pro=price_2
  --app <name>            Which app's configuration, where several share an account. Default: default
  --live                  Allows a key of live mode. Without it nothing is asked with one
  --json                  Prints one JSON document for programs

Environment
  STRIPE_SECRET_KEY       sk_… or rk_…; not needed where the config file exports \`stripe\``

const configure = `Makes the app's customer portal configuration at Stripe, or brings it up to date.

Usage
  npx react-billing-portal configure [--dry-run] [options]

It is found again by its metadata, so there is never a second one for the same app, and running it again changes nothing.
What is switched on is the config file's \`portal\`; what that leaves out has a default: everything on but pausing, all
plans to switch between, upgrades paid at once, downgrades and cancellations at the end of the period.
The id that it prints is what your endpoint's \`configuration\` option takes.

  --dry-run               Shows what would change, path: before -> after, and writes nothing

${shared}`

const doctor = `Looks at how everything is set up: one line for each thing, and how to put it right. Writes nothing.

Usage
  npx react-billing-portal doctor [options]

  --origin <origin>       Your app's origin, once for each
  --configuration <id>    The portal configuration that your endpoint uses: bpc_…
  --csp <policy>          The Content-Security-Policy of the billing page

${shared}
  STRIPE_PUBLISHABLE_KEY  pk_…, where payment details are entered in your page
  STRIPE_WEBHOOK_SECRET   whsec_…
  BILLING_SECRET          The endpoint's \`secret\`
  BILLING_PORTAL_CONFIGURATION, APP_ORIGIN`

const conformance = `Asks a back end, in whatever language it is written, everything that the contract says: docs/contract.md
and docs/openapi.json in the repository of react-billing-portal. In short:

  GET <url>        Billing, for whoever is signed in: customer, plans, subscriptions, invoices, and in
                   capabilities.operations what this person may ask for
  What is off      409 with code operation_not_enabled, and left out of capabilities.operations
  What goes wrong  application/problem+json with type, title, status and a code
  Who may ask      Nobody signed in: 401. A write from a page of another origin: 403
  Always           Cache-Control: private, no-store; no id of Stripe's, but refs of your own

Usage
  npx react-billing-portal conformance <url> [options]
  npx react-billing-portal conformance http://localhost:3000/api/billing --header 'Cookie: session=…'

It reads, and asks for what has to be refused: wrong paths, bodies, origins, refs. Nothing is changed without --write.

  --header <'Name: value'>             What makes a request somebody's, once for each header
  --signed-out-header <'Name: value'>  What makes it nobody's. Default: no header at all, where --header is given
  --origin <origin>                    Your app's origin. Default: that of the url
  --write                              Also changes things, and takes most of it back: for a customer made for tests
  --only <id>                          Runs these cases alone, once for each: a case, or a group such as callers
  --list                               Prints the cases, and asks nothing
  --timeout <ms>                       How long to wait for an answer. Default: 15000
  --json                               Prints one JSON document for programs`

/** What `--help` prints, by command. */
export const help = { general, configure, doctor, conformance }
