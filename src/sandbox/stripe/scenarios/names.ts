/** What each scenario is, in one sentence, for pickers and docs. */
export const scenarioDescriptions = {
  active: 'On Pro, paid, with a card and a history of invoices.',
  trialing: 'In the second week of a trial, with a card to charge when it ends.',
  trialingWithoutMethod: 'In a trial, with nothing to charge when it ends.',
  pastDue: 'The last renewal was declined; Stripe will try again.',
  actionRequired: 'The last renewal waits for the bank to be told yes.',
  incomplete: 'The very first payment has not gone through yet.',
  incompleteExpired: 'The very first payment never went through.',
  unpaid: 'Every retry was declined and retrying has stopped.',
  canceling: 'Cancelled for the end of the period (classic billing: flag and date).',
  cancelingFlexible: 'Cancelled for the end of the period (flexible billing: date only).',
  scheduledChange: 'Moves to another plan when the period ends.',
  paused: 'Paused by request.',
  pausedTrialEnded: 'Paused because the trial ended with nothing to charge.',
  collectionPaused: 'Active, with invoices waived until a date.',
  canceled: 'The subscription has ended.',
  free: 'A customer who never subscribed.',
  manyInvoices: 'Forty invoices in every status, with a credit among them.',
  severalSubscriptions: 'Two subscriptions side by side.',
  expiringCard: 'Pays with a card that expires next month.',
  expiredCard: 'Pays with a card that has expired.',
  noPaymentMethod: 'Subscribed, with every payment method removed since.',
  link: 'Pays with Link.',
  sepa: 'Pays by SEPA direct debit.',
  paypal: 'Pays with PayPal.',
  subscriptionOwnCard: 'The subscription pins a card that is not the default one.',
  discount: 'Pays 20 % less by a coupon.',
  seats: 'Twelve seats of one plan.',
  metered: 'Billed by usage.',
  tiered: 'Twenty-five seats at graduated prices.',
  jpy: 'Billed in yen, which has no minor unit.',
  kwd: 'Billed in Kuwaiti dinar, which has three decimals.',
  annual: 'Billed once a year.',
  sendInvoice: 'Pays invoices sent by e-mail; one is open.',
  multiItem: 'One subscription with two items.',
  taxed: 'Pays VAT on top, in a country that has it.',
  unpaidAuthentication: 'Retrying has stopped, and the bank still waits to be told yes.',
  pendingUpdate: 'A change of plan waits for its payment.',
  deletedCustomer: 'A customer deleted at Stripe.',
} as const

/** Name of a state a customer can be seeded in. */
export type ScenarioName = keyof typeof scenarioDescriptions

/** Every scenario's name, in the order pickers show them. */
export const scenarios = Object.keys(scenarioDescriptions) as readonly ScenarioName[]
