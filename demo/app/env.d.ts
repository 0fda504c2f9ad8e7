interface ImportMetaEnv {
  /** Whether the sandbox stands in for Stripe. */
  readonly IS_SANDBOX: boolean
}
