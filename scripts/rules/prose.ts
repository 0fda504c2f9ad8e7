import { INVOICES_A_PAGE } from '../../src/server/operations/listInvoices.js'
import { STRIPE_API_VERSION } from '../../src/server/stripe/withRetries.js'

/** What no table says. True of src/server; a change there is to be made here too. */

export const head = `# The rules

Generated from the tables of \`src/server\` by \`npm run rules\`: change those, or what stands in \`scripts/rules\`, not this file.

[contract.md](contract.md) says what travels. This says how the package’s own endpoint arrives at it, for a team that writes the endpoint in another language. Names in \`code\` that are not of the contract are Stripe’s, in API version \`${STRIPE_API_VERSION}\`. Times are compared in whole seconds.`

const lifecycle = `## Where a subscription stands

\`lifecycle\` is one word, and the first rule that holds says it. The order is the precedence: what has ended, then what keeps the service from being paid, then what will end or hold it, then what will change it. Before anything is asked, these are read from the subscription:

- **It will end** (\`cancelsAt\`): at \`cancel_at\`; else, with \`cancel_at_period_end\`, at the period’s end; else at the end of the last phase of a running schedule whose \`end_behavior\` is \`cancel\`. Null once it has ended.
- **The period** is that of its items; where they differ, the earliest start and the earliest end.
- **Paused** (\`pause\`): with the status \`paused\`, \`kind\` is by \`status_details.paused.subscription.type\`: \`pause_requested\` is \`requested\`; \`trial_end_without_payment_method\`, or none, is \`trial_ended\`; \`first_payment_failure\` and \`final_payment_failure\` are \`payment_failed\`; any other is carried through. \`resumesAt\` is what a \`pause_schedules\` entry of its schedule has \`scheduled\`. With any other status, \`pause_collection\` makes it \`collection\`, with its own \`resumes_at\`.
- **A schedule** counts while it is \`active\` or \`not_started\`. It is *ours* where its metadata has \`react_billing_portal: scheduled_change\` and something is still to come by it. It *plans nothing* where it ends in \`release\`, has no later phase and no pause, and is either ours or a bare copy of the subscription: one phase as long as the period, no metadata. Any other is *the host’s*.
- **A coming phase** (\`scheduledChange\`) is the first after the running one that buys other prices or quantities; one that only moves dates is none.
- **Something to charge**: a method by the precedence of \`paymentMethod\` below. While the customer cannot be read it is taken to be there: a false alarm is worse than none.`

const gravity = `## The order of subscriptions

\`Billing.subscriptions\` has every subscription that is neither \`canceled\` nor \`incomplete_expired\`; where there is none, the one that ended last, a \`canceled\` one before others. They are sorted by the gravity of their lifecycle, then those with an item of the host’s plans before the rest, then the larger \`amount\` (null as 0), then the oldest:`

const operations = `## What an operation meets

The status is asked first. What is not \`allowed\` is the answer; what is \`allowed\` goes on to the operation’s further rules. A status that is not in the table is \`operation_not_enabled\`: it came after us, and is never touched.

- \`allowed\`: it is done, and offered in \`Subscription.operations\`.
- \`done\`: it is so already; 200 with the object as it stands, and nothing is written. Not offered.
- \`conflict\`, \`managed_by_schedule\`, \`not_resumable\`, \`operation_not_enabled\`: 409 with that code and \`current\`. Not offered.

For \`getUpcoming\` the table decides what is offered alone: asked for, it answers 404 \`not_found\` where the subscription has ended or Stripe says that no invoice will come. \`previewChange\` and \`changePlan\` have one table, so that what can be seen can be done.`

const further = `## What it meets besides the status

The first that holds decides; where none does, it is \`allowed\`.`

const situations = `## The same, in situations

What both tables give for a subscription that is \`active\` unless it says otherwise, with flexible billing and one licensed item.`

const flows = `## What portal flows work

\`Subscription.flows\` has those of \`capabilities.flows\` that work on it as it stands. Any schedule that counts keeps the portal from changing a subscription, whoever made it. By status, nothing else to be said; then by situation.`

export const standing = { lifecycle, gravity, operations, further, situations, flows }

const features = `## What is on

An operation is on where the host’s own word (\`operations: { cancel: false }\`) says so, else where the portal configuration does: what the hosted portal may not do, the page may not do either. A configuration that is missing or not \`active\` has nothing on. Operations that are in no row of this table are always on, but \`createSetupIntent\` without a publishable key never is. What each feature has on when it is the only one:`

const leaders = `What prepares or takes back another operation is on wherever the host has switched that one on and says nothing of this one:`

const visits = `A page of the portal does not know the host’s roles. So a flow is open to a person who may, by the host’s word, do all that it lets people do. The home page is what people do everything on that the configuration has on: the row below is for one that has all of it, \`invoice_history\` too; without a feature, what it brings is not needed.`

const capabilities = `## Capabilities

All of it is for one person. For a customer that was deleted at Stripe nothing is on; for someone without a customer, \`checkout\` alone may be.

- **operations**: those that are on and that the host allows this person.
- **portal**, **flows**: the home page and the flows that are on and open to this person, where \`createPortalSession\` is one of the operations.
- **checkout**: there is a plan to buy, \`createCheckoutSession\` is allowed, there is a customer or a way to make one, and nothing that lives is subscribed to; where subscriptions cannot be read, it is false. Where the host allows several subscriptions, it does not matter what is subscribed to.
- **cancellation**: null without \`cancel\`. Else \`when\` is \`now\` where the feature’s \`mode\` is \`immediately\`, else \`period_end\`; \`reasons\` are the feature’s options, where it asks for any.
- **customerFields**: those that \`customer_update\` allows, or all where the host has switched \`updateCustomer\` (for \`tax_id\`: \`addTaxId\`) on itself; without those that the person may not save.`

export const access = { features, leaders, visits, capabilities }

export const derived = `## How the rest is derived

**operations** of a subscription are those of \`capabilities.operations\` that the tables above allow. \`getUpcoming\` needs a \`renewal\` too; \`payInvoice\` is there where \`openInvoice\` is; \`unpause\` of a \`collection\` pause is there only where the host has switched \`unpause\` on itself, since holding charges back was the host’s decision.

**renewal** is the next regular charge: at the trial’s end in a trial, else at the period’s end. It is null unless the status is \`active\`, \`trialing\` or \`past_due\`; where the subscription ends by then; and where a pause holds past it. \`amount\` is what is bought then (a coming phase counts) less the discounts that still run; null where it is not the sum of the items: usage or tiers, unlike periods, another currency, a discount on one item, a coupon for some products alone, a phase with extras, or a balance that is owed. \`taxExtra\` is true with automatic tax and a price that is not tax-\`inclusive\`, or with an exclusive rate.

**isResumable** says that the portal’s home page can undo what is coming, and needs that page to be open. With the status \`paused\` it is true for a pause by request where \`subscription_pause\` is one of the flows; else where the subscription will end, no schedule counts, and \`subscription_cancel\` is one of the flows.

**isRemovable** of a payment method is false while it pays, or would: while any subscription lives, the customer’s default, each subscription’s own method, and those of its schedule’s default settings and of phases that run or are to come. Where subscriptions could not be read nothing is removable.

**paymentMethod** of a subscription is the first that there is of: its \`default_payment_method\`, its \`default_source\`, the customer’s \`invoice_settings.default_payment_method\`, the customer’s \`default_source\`. The first of a list is never a default. It is null once the subscription has ended, and for a person whom the host does not let \`listPaymentMethods\`; \`Billing.paymentMethods\` is empty for that one, as \`Billing.invoices\` is without \`listInvoices\`. In \`Billing.paymentMethods\` are those in use, the default first; \`listPaymentMethods\` adds everything that is saved, newest first.

**quantityLimits** of a plan are null where \`changePlan\` is off, its price is metered, or quantities cannot be changed. Else they are the \`adjustable_quantity\` of the product in \`subscription_update.products\`, the minimum 1 or more. Where the host has switched \`changePlan\` on itself, a product that is not listed is sold from 1 without an end. Checkout and the portal’s confirm flow keep to the same limits, whether \`changePlan\` is on or not; checkout starts from the minimum where no quantity is asked for, and from 1 where there are no limits. \`canSwitchTo\` is true where the portal’s confirm flow sells the price (all of them, where it lists no products), or \`changePlan\` is on, may change prices, and lists the price or was switched on by the host.

**pendingChange** is \`pending_update\`: the first of its items that differs from what is bought now, and when it expires. Nothing of it is granted before its invoice is paid.

**openInvoice** is looked for where the status is \`incomplete\`, \`past_due\` or \`unpaid\`, or a change waits for its payment. It is the first \`open\` one of: \`latest_invoice\`, then the others of the subscription among the ${INVOICES_A_PAGE} newest. Where it owes and a change waits, those others come first: what is overdue comes before what a change waits for. \`requiresAction\` is whether a PaymentIntent of its payments is \`requires_action\`. \`expiresAt\`, 23 hours after the subscription was made, is there for \`incomplete\` alone.

**expiry.status** of a card is \`expired\` once its month is over in UTC, \`expiring\` within 60 days of that, else \`valid\`.`

export const writing = `## A change of plan

**Which item.** The only one; else the only one with that price; else with a price of the same product; else with a price of the host’s plans. Where that leaves several, or none, it is a \`conflict\`: a guess would change what nobody asked to change.

**What is refused.** A plan that is not the host’s: \`plan_not_allowed\`. A price or a change of price that the configuration does not have: \`operation_not_enabled\`. Another currency or another \`tax_behavior\`, a quantity outside the limits or for a metered price: \`invalid_request\`. The plan and quantity that it has already: done, without a write.

**Now or later.** It is put off until the period ends where a condition of \`schedule_at_period_end\` holds, and not in a trial: \`decreasing_item_amount\` (the same period, and less), \`shortening_interval\` (a shorter period; a month is 30 days, a year 360). Then a schedule of ours is made from the subscription, with the period that runs and a phase of the new price; the preview’s \`dueNow\` is null. A change that is coming already and is the one asked for is done.

**How it is charged.** Proration, the start of a new period and the end of a trial are as \`subscription_update\` has them; without the feature, charged at once, and trials go on. \`payment_behavior\` is \`pending_if_incomplete\`: what is not paid grants nothing, and the change waits as \`pendingChange\`. Bank debits, for which Stripe keeps no change waiting, have \`allow_incomplete\`.

**basis.** It stands for what the preview showed: the subscription, its items and the period, the price and quantity to come, how it settles, the moment, and the amounts, sealed so that only the endpoint can have said it, and to this customer alone. \`changePlan\` with a \`basis\` asks Stripe again what the change comes to, counted from the same moment, and makes it only where the basis is that of the answer; then Stripe is given that moment, whatever the change. Anything else is 409 \`preview_outdated\` with \`current\`, nothing is written, and the page previews again. Amounts that depend on use are not compared, for they go on while a person reads. A preview holds until \`expiresAt\`, within the period in which it was made: an hour, and five minutes where credit for what was paid counts from its moment, for which an earlier one pays.

**prorationDate.** Whoever could choose it would choose their own credit. Without a \`basis\` it is read only where the change costs no less the earlier it counts from: no new period begins with it, both amounts are known, and the new one is not smaller. Any other change counts from now, whatever the request says. Where it is read, it is at most an hour old, not in the future and not before the period began; else it is 409 \`conflict\`, and the page previews again. It reaches Stripe only where something is prorated: not in a trial, and not with a \`proration_behavior\` of \`none\`.

## Ending, pausing, taking back

A schedule of ours, or one that plans nothing, is released before \`cancel\`, \`pause\` and \`undoChange\`, and before a change that counts from now: Stripe takes them only without one.

**cancel** at the period’s end sets \`cancel_at: min_period_end\` with flexible billing and \`cancel_at_period_end\` with classic, without proration. Where \`when\` is \`now\`, or no period runs any more, as in a pause, it ends at once, prorated and invoiced as \`subscription_cancel\` has it. **resume** takes back the flag where it is set, else clears \`cancel_at\`.

**pause** asks Stripe to pause the subscription, with no day to end on. **unpause** asks Stripe to resume it; a \`collection\` pause is cleared, where the host lets a person.

**undoChange** voids the invoice that a waiting change has made, the newest of the subscription, and only while it is \`open\` and its \`billing_reason\` is \`subscription_update\`; for any other it is a \`conflict\`, since what a person owes is not theirs to give up.

## Refs

A ref is a nonce of 12 bytes and the id under AES-256-GCM, in base64url without padding. The kind (\`subscription\`, \`invoice\`, \`payment_method\`, \`tax_id\`, \`cursor\`) and the customer, with a zero byte between, are the additional data; the nonce is the first 12 bytes of an HMAC-SHA-256, under a key of its own, over kind, customer and id. Both keys are derived from the secret. New refs are made with the first secret, and those of older secrets still open; what opens is checked for the shape of Stripe’s id of that kind. Your own way is as good: nothing but your endpoint reads them.

## Writing once

The key sent to Stripe is the SHA-256, in hex, of a JSON list of the act’s \`Idempotency-Key\` (a new random one where there is none), the customer, the operation and the parameters sent. Each call to Stripe is tried three times at most, when Stripe cannot be reached, fails, is overloaded or holds a lock, and never past the request’s time (10 seconds).

State decides before the key does: the subscription is read, then the tables are asked. Where Stripe refuses the write, the subscription is read once more and asked again: \`done\` is answered as done; the table’s refusal is given; where another act came between, it is \`conflict\`; else Stripe’s refusal stands, a decline as \`payment_failed\`. What was written stands, whatever fails afterwards: a read that fails only makes the answer say less.

## What \`current\` holds

Every refusal for the state something is in carries it as it stands, in the shape that the operation would have given:

| operation | \`current\` |
| --- | --- |
| \`cancel\`, \`resume\`, \`pause\`, \`undoChange\` | \`Subscription\` |
| \`changePlan\`, \`unpause\` | \`ChangeResult\` |
| \`previewChange\` | \`Subscription\`: there is no preview of what cannot be |
| \`payInvoice\` | \`Invoice\` |

\`operation_not_enabled\` has it where the table says so, and not where the operation is off. No other problem has any.`

export const answers = `## Answers

Requests and answers of the package’s own endpoint over an account in memory, whose clock stands at 2026-11-12T09:00:00Z. \`requestId\` is new with each request, and zeros here; everything else is as it was sent.`
