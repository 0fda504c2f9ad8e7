/** One thing a person can do, as its control takes it. Without `href` and `onAct` there is no control. */
export interface Act {
  /** Makes the control a link. An address that is not safe to follow leaves the words alone. */
  href?: string | null | undefined
  onAct?: (() => unknown) | null | undefined
  /** Whether it is under way: the control keeps its focus and does nothing. Mirrored as `[data-pending]`. */
  isPending?: boolean | undefined
  /** Whether it does nothing for now. It can be reached all the same. */
  isDisabled?: boolean | undefined
  /** Whether what it opens in the page is open. */
  isExpanded?: boolean | undefined
}

/** What can be done about a plan. An act that is left out has no control. */
export interface PlanActs {
  change?: Act | undefined
  cancel?: Act | undefined
  pause?: Act | undefined
  /** Gives up a change that waits for its payment. */
  drop?: Act | undefined
  /** Shows the next charge, line by line. */
  upcoming?: Act | undefined
  /** Keeps a plan that is ending, undoes a change, or resumes. */
  resume?: Act | undefined
  /** Charges again where charges are held back. Stripe's portal cannot. */
  resumePayments?: Act | undefined
  addPaymentMethod?: Act | undefined
  /** Pays, confirms or finishes a payment. */
  pay?: Act | undefined
  /** Opens Stripe's own billing page. */
  manage?: Act | undefined
  /** Changes to the next plan up, by its key. */
  upgrade?: ((plan: string) => Act) | undefined
  /** Starts a plan, by its key. */
  choose?: ((plan: string) => Act) | undefined
}
