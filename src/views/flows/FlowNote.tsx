'use client'

import { useEffect, useState } from 'react'
import { own } from '../../format/own.js'
import { type FlowText, useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'

/** How a flow's act goes, as the hooks say it. */
export interface FlowState {
  /** Whether an act is under way: nothing else can be done meanwhile. */
  isPending?: boolean | undefined
  /** Why the last act failed. Its code decides what the person reads; `words` are for one that there are none of ours for. */
  error?: { readonly code: string; readonly words?: string | undefined } | null | undefined
  /** Whether it may have happened all the same. */
  isUncertain?: boolean | undefined
  /** What is being loaded meanwhile, in words that are said where that takes long. */
  loading?: string | false | undefined
}

/** Why an act failed, in words for the person; empty where it did not. */
export function reasonOf(error: FlowState['error'], { flows, messages }: FlowText): string {
  if (!error) return ''
  const { code, words = messages.errors.unknown } = error
  return own<string>(flows.form.errors, code) ?? own<string>(messages.errors, code) ?? words
}

export interface FlowNoteProps extends FlowState {
  /** That of the reason, for the control it belongs to. */
  id?: string | undefined
  /** Does the same on Stripe's own pages; offered when the act failed here. */
  redirect?: (() => unknown) | undefined
  /** The words on its button. @default "Continue on Stripe’s page" */
  redirectLabel?: string | undefined
}

/** Says how an act goes: that it is under way, why it failed, and the way on at Stripe's. */
export function FlowNote({ id, isPending = false, error, isUncertain, loading, ...away }: FlowNoteProps) {
  const { redirect, redirectLabel } = away
  const text = useFlowText()
  const { form } = text.flows
  const isSlow = useSlowness(isPending || Boolean(loading))
  const [isLeaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    try {
      await redirect?.()
    } finally {
      setLeaving(false)
    }
  }
  const reason = reasonOf(error, text)

  return (
    <>
      <span role="status" className="bp:sr-only">
        {isSlow && (loading || form.working)}
      </span>
      {reason && !isPending && (
        <div role="alert" data-slot="error" className="bp:flow-error">
          <p id={id} data-tone="critical">
            <bdi>{isUncertain ? form.uncertain : reason}</bdi>
          </p>
          {redirect && (
            <Button size="compact" isPending={isLeaving} onAct={leave}>
              {redirectLabel ?? form.redirect}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** How long an act may take before the person is told that it is under way. */
const SLOW_MS = 400

/** Whether something takes so long that its end alone would come too late. */
export function useSlowness(isPending: boolean): boolean {
  const [isSlow, setSlow] = useState(false)

  useEffect(() => {
    if (!isPending) return undefined
    const timer = setTimeout(setSlow, SLOW_MS, true)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isPending])
  // The effect ends after the news is painted, which would be read together with the wait.
  return isPending && isSlow
}
