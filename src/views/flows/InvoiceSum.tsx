'use client'

import type { ReactNode } from 'react'
import type { InvoicePreview } from '../../contract/index.js'
import { cleanName } from '../../format/name.js'
import type { FlowText } from '../../messages/useFlowText.js'

/** A label and its amount. */
export type SumRow = readonly [label: string, amount: string]

/** An invoice that is to come, line by line: what is between its lines and what is due adds up to the unit. */
export function linesOf(invoice: InvoicePreview, { format, messages, flows }: FlowText): SumRow[] {
  const words = flows.plan
  const { lines, hasMoreLines, subtotal, discount, tax, total, amountDue } = invoice
  const row = (label: string, amount: number): SumRow => [label, format.money(amount, invoice.currency)]
  const listed = lines.reduce((sum, { amount }) => sum + amount, 0)
  const rows = lines.map(({ description, amount, isProration }) => {
    const kind = isProration ? (amount < 0 ? words.unused : words.remaining) : words.line
    return row(cleanName(description) ?? kind, amount)
  })

  if (hasMoreLines) rows.push(row(words.otherLines, subtotal - listed))
  if (discount) rows.push(row(messages.plan.discount, -discount))
  if (tax) rows.push(row(words.tax, tax))
  if (amountDue !== total) rows.push(row(total < 0 ? words.toCredit : messages.plan.credit, amountDue - total))
  return rows
}

interface InvoiceSumProps {
  rows: readonly SumRow[]
  /** What they come to, and what else is to be paid. */
  totals: readonly SumRow[]
  /** Stands above them. */
  children?: ReactNode
  /** Whether the figures are still to come: what is given stands for them, as high as they will be. */
  isPending?: boolean | undefined
}

/** Amounts under each other, and what they come to. */
export function InvoiceSum({ rows, totals, children, isPending }: InvoiceSumProps) {
  const shown = [...rows, ...totals]

  return (
    <div data-slot="sum" data-pending={isPending || undefined} aria-hidden={isPending} className="bp:sum">
      {children}
      <dl>
        {shown.map(([label, amount], index) => (
          <div key={index} data-total={index >= rows.length || undefined}>
            <dt>
              <bdi>{label}</bdi>
            </dt>
            <dd>
              <bdi>{amount}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
