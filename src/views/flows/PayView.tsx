'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PaymentMethod } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { BrandMark } from '../atoms/BrandMark.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { expiryOf, labelOf } from '../describePaymentMethod.js'
import { Choices } from './Choices.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

/** An invoice that waits for money. */
export interface Payable {
  /** Minor units of its currency. */
  amount: number
  currency: string
  /** Null where it has none. */
  number: string | null
  /** What the plan is called that it is for; null where it is for none. */
  plan: string | null
  /** Whether the bank waits for the person to confirm a payment of it. */
  requiresAction: boolean
  /** Ref of the method it is charged to anyway; null where there is none. */
  method: string | null
}

/** How many methods are shown before the person asks for all. */
const FEW = 5

/** The choice of a method that is not saved yet. */
export const ANOTHER = ''

export interface PayViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  payable: Payable
  paymentMethods: readonly PaymentMethod[]
  /** Whether more of them may be on their way. */
  isLoading?: boolean | undefined
  /** Ref of the method that is chosen, or `ANOTHER`; null while none is. */
  method: string | null
  onMethodChange: (method: string) => void
  /** Whether nothing is owed any more: then that is all there is to say. */
  isOver?: boolean | undefined
  /** Pays with the chosen method; left out where nothing is chosen. */
  onPay?: (() => unknown) | undefined
  /** Takes a new method, with buttons of its own; shown while `ANOTHER` is chosen. Left out where the page cannot. */
  form?: ReactNode
  /** Whether what it takes is charged for everything from then on. */
  becomesDefault?: boolean | undefined
  /** Ref of what was saved by it: the focus that it had goes to the title. */
  saved?: string | undefined
}

/** What is to be paid, with what, and the button that pays it. */
export function PayView({
  payable,
  paymentMethods,
  isLoading,
  method,
  onMethodChange,
  isOver,
  onPay,
  form,
  becomesDefault,
  saved,
  redirect,
  ...rest
}: PayViewProps) {
  const text = useFlowText()
  const { messages, format } = text
  const { pay: words, form: common, methods } = text.flows
  const isAwaited = !isOver && isLoading && paymentMethods.length === 0
  const amount = format.money(payable.amount, payable.currency)
  const isConfirming = !isOver && payable.requiresAction && method === payable.method
  const isAdding = !isOver && method === ANOTHER
  // The one that it was saved by is spent.
  const [formOf, setFormOf] = useState<string | null>()
  if (isAdding && formOf !== (saved ?? null)) setFormOf(saved ?? null)
  const [isAll, setAll] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAll) list.current?.querySelectorAll('input')[FEW]?.focus()
  }, [isAll])
  const about = words.about(payable.number ? isolate(payable.number) : '', payable.plan ? isolate(payable.plan) : '')
  const isFew = isAll || paymentMethods.length <= FEW + 1
  const shown = paymentMethods.filter(
    ({ ref }, index) => isFew || index < FEW || ref === method || ref === payable.method,
  )
  const choices = shown.map((each) => {
    const expiry = expiryOf(each, text)
    return {
      value: each.ref,
      label: <Isolated>{labelOf(each, messages)}</Isolated>,
      detail: expiry && <span data-tone={expiry.tone}>{expiry.sentence}</span>,
      end: <BrandMark name={each.brand ?? each.type} />,
    }
  })
  const another = { value: ANOTHER, label: words.other, detail: becomesDefault && words.otherDetail }
  const hosted = (
    <Button size="compact" onAct={redirect}>
      {words.hosted}
    </Button>
  )

  return (
    <FlowPanel
      name="pay"
      title={(isConfirming ? words.titleToConfirm : words.title)(amount)}
      says={[about, isConfirming && words.bankWaits, isOver && words.over]}
      actions={
        <Button variant="primary" isPending={rest.isPending} onAct={isAdding || isOver ? undefined : onPay}>
          {isConfirming ? words.actionToConfirm : words.action(amount)}
        </Button>
      }
      step={saved}
      dismissLabel={isAdding ? null : !isOver && (onPay || form) ? undefined : common.close}
      redirect={redirect}
      redirectLabel={words.hosted}
      loading={isAwaited && methods.loading}
      {...rest}
    >
      {!isOver && choices.length > 0 ? (
        <div ref={list}>
          <Choices
            label={words.method}
            choices={form ? [...choices, another] : choices}
            value={method}
            onChange={onMethodChange}
            isDisabled={rest.isPending}
          />
          {!isFew && (
            <Button variant="quiet" size="compact" onAct={() => setAll(true)}>
              {messages.invoices.more}
            </Button>
          )}
        </div>
      ) : (
        <>
          {isAwaited && <p className="bp:meta">{methods.loading}</p>}
          {!isAwaited && !form && !isOver && (
            <div className="bp:bar">
              <p>{words.noMethod}</p>
              {hosted}
            </div>
          )}
        </>
      )}
      {!isOver && formOf === (saved ?? null) && (
        // What was typed stays, whatever is looked at meanwhile.
        <div key={saved} hidden={!isAdding}>
          {form}
        </div>
      )}
    </FlowPanel>
  )
}
