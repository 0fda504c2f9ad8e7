'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PaymentMethod, Subscription } from '../../contract/index.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import type { Act } from '../planActs.js'
import { type FlowState } from './FlowNote.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'
import { type PaymentMethodActs, PaymentMethodRow } from './PaymentMethodRow.js'

export interface PaymentMethodsViewProps extends Pick<FlowPanelProps, 'onDismiss' | 'redirect'> {
  /** Every saved method, the default first; until they are loaded those that are known. */
  paymentMethods: readonly PaymentMethod[]
  subscriptions: readonly Subscription[]
  /** Whether some may be missing yet. */
  isLoading?: boolean | undefined
  /** Loads them anew, where that failed. */
  retry?: Act | undefined
  /** Charges everything to a method; left out where that is not allowed. */
  onMakeDefault?: ((method: PaymentMethod) => unknown) | undefined
  /** Forgets a method. */
  onRemove?: ((method: PaymentMethod) => unknown) | undefined
  onAdd?: (() => unknown) | undefined
  /** Ref of the method that an act is under way about. */
  pendingRef?: string | null | undefined
  /** Why the last act failed, and about which method. */
  failure?: (FlowState & { method: string | null }) | null | undefined
  /** What the last act came to. */
  notice?: string | undefined
  /** Takes a new method; stands in place of the list. */
  form?: ReactNode
}

/** Every saved payment method, and what can be done about them. */
export function PaymentMethodsView({
  paymentMethods,
  subscriptions,
  isLoading,
  retry,
  onMakeDefault,
  onRemove,
  onAdd,
  pendingRef = null,
  failure,
  notice,
  form,
  onDismiss,
  redirect,
}: PaymentMethodsViewProps) {
  const { flows, messages } = useFlowText()
  const words = flows.methods
  const [asked, setAsked] = useState<string | null>(null)
  const isPending = pendingRef !== null
  const { list, standAt } = useStandingFocus(isPending)

  const charged = subscriptions.filter(
    ({ sendsInvoice, lifecycle }) => !sendsInvoice && lifecycle !== 'canceled' && lifecycle !== 'incomplete_expired',
  )
  const paysForAll = ({ ref, isDefault }: PaymentMethod) =>
    isDefault && charged.every(({ paymentMethod }) => paymentMethod === ref)
  /** Nothing else is done while an act is under way: its own control shows that, and the others that they wait. */
  const act = (isUnderWay: boolean, onAct: () => unknown): Act => ({
    onAct,
    isPending: isUnderWay,
    isDisabled: isPending,
  })

  const actsOf = (method: PaymentMethod, index: number): PaymentMethodActs => {
    const isUnderWay = pendingRef === method.ref
    const isAsked = asked === method.ref
    const ask = (ref: string | null) => () => {
      standAt(index)
      setAsked(ref)
    }
    return {
      makeDefault:
        onMakeDefault && !paysForAll(method)
          ? act(isUnderWay && !isAsked, () => {
              // It becomes the first.
              standAt(-1)
              return onMakeDefault(method)
            })
          : undefined,
      ask: onRemove && method.isRemovable ? act(false, ask(method.ref)) : undefined,
      remove:
        onRemove &&
        act(isUnderWay, () => {
          standAt(index)
          return onRemove(method)
        }),
      keep: act(false, ask(null)),
    }
  }
  const isShown = paymentMethods.some(({ ref }) => ref === failure?.method)

  return (
    <FlowPanel
      name="paymentMethods"
      step={form ? 'add' : 'list'}
      title={form ? messages.paymentMethod.add : words.title}
      says={[onMakeDefault && (form ? words.addMeaning : paymentMethods.length > 1 && words.meaning)]}
      isPending={isPending}
      onDismiss={onDismiss}
      error={isShown || form ? null : failure?.error}
      isUncertain={failure?.isUncertain}
      loading={isLoading && !form && words.loading}
      redirect={form ? undefined : redirect}
      actions={
        !form && (
          <Button variant={asked ? 'secondary' : 'primary'} {...(onAdd && act(false, onAdd))}>
            {messages.paymentMethod.add}
          </Button>
        )
      }
      dismissLabel={form ? null : flows.form.close}
    >
      {form || (
        <>
          <ul ref={list} data-slot="saved-methods" className="bp:saved-methods">
            {paymentMethods.map((method, index) => (
              <PaymentMethodRow
                key={method.ref}
                method={method}
                charged={charged}
                acts={actsOf(method, index)}
                isAsking={asked === method.ref}
                failure={failure?.method === method.ref ? failure : null}
              />
            ))}
          </ul>
          {isLoading && <p className="bp:meta">{words.loading}</p>}
          <p role="status" data-slot="notice" className={notice ? 'bp:meta' : 'bp:sr-only'}>
            {notice && <Isolated>{notice}</Isolated>}
          </p>
          {retry && (
            <div className="bp:flow-error">
              <p role="alert" data-tone="critical">
                {words.failed}
              </p>
              <Button size="compact" {...retry}>
                {messages.retry}
              </Button>
            </div>
          )}
        </>
      )}
    </FlowPanel>
  )
}

/** Moves the focus of what is gone to the row that took the place of the one acted upon. */
function useStandingFocus(isPending: boolean) {
  const list = useRef<HTMLUListElement>(null)
  const acted = useRef<number | null>(null)

  useEffect(() => {
    const index = acted.current
    // Nowhere yet, or where it went from what is gone.
    const isLost = document.activeElement?.matches('body, [data-slot="flow-title"]')
    if (isLost || !isPending) acted.current = null
    if (index === null || !isLost) return
    list.current?.children[index]?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  })

  return {
    list,
    standAt: (index: number) => {
      acted.current = index
    },
  }
}
