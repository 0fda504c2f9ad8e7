/** The saved payment methods. `method` is what one is called: "Visa ending in 4242". */
export const methods = {
  title: 'Payment methods',
  meaning: 'With “Make default”, every plan and invoice is charged to that payment method from now on.',
  loading: 'Loading all payment methods…',
  failed: 'Not all of your payment methods could be loaded.',

  makeDefault: 'Make default',
  makeDefaultOf: (method: string) => `Make default: ${method}`,
  /** Of the default itself, while some plan is charged to another. */
  forAll: 'Use for all plans',
  forAllOf: (method: string) => `Use for all plans: ${method}`,
  charged: (method: string) => `${method} is now charged for everything.`,

  remove: 'Remove',
  removeOf: (method: string) => `Remove ${method}`,
  ask: (method: string) => `Remove ${method}?`,
  keep: 'Keep',
  keepOf: (method: string) => `Keep ${method}`,
  removed: (method: string) => `${method} was removed.`,

  addMeaning: 'Every plan and invoice is charged to it from now on.',
}
