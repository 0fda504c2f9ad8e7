'use client'

import type { Invoice, InvoiceDocument, InvoiceStatus } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { own } from '../format/own.js'
import { useText } from '../messages/TextContext.js'
import { Badge } from './atoms/Badge.js'
import { Button } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import type { Tone } from './atoms/variants.js'
import type { Act } from './planActs.js'

/** How an invoice's PDF, or the page where it is paid, is opened. */
export type OpenInvoice = (ref: string, document: InvoiceDocument) => Act

interface InvoiceRowProps {
  invoice: Invoice
  openInvoice: OpenInvoice | undefined
}

const tones: Record<InvoiceStatus, Tone> = {
  open: 'caution',
  paid: 'positive',
  uncollectible: 'critical',
  void: 'neutral',
}

/** An invoice: a row of the table, two lines in a narrow frame. */
export function InvoiceRow({ invoice, openInvoice }: InvoiceRowProps) {
  const { messages, format } = useText()
  const { invoices: words } = messages
  const { ref, status, currency, createdAt, dueAt } = invoice
  const number = cleanName(invoice.number)
  const date = format.date(createdAt, 'short')
  const isOpen = status === 'open'
  const amount = format.money(isOpen ? invoice.amountRemaining : invoice.total, currency)
  const name = number ?? words.noNumber

  return (
    <tr data-slot="invoice" data-status={status}>
      <th scope="row">{date}</th>
      <td className="bp:meta">
        <bdi>{number ?? '—'}</bdi>
      </td>
      <td>
        {status !== 'paid' && (
          <Badge tone={own(tones, status) ?? 'neutral'}>
            {own(words.statuses, status) ?? status.replaceAll('_', ' ')}
          </Badge>
        )}
        {isOpen && dueAt && (
          <p className="bp:meta">
            <bdi>{words.due(format.date(dueAt, 'short'))}</bdi>
          </p>
        )}
      </td>
      <td>
        <bdi>{amount}</bdi>
      </td>
      <td>
        <span>
          {isOpen && invoice.hasHostedPage && (
            <Button size="compact" aria-label={words.payInvoice(name, amount)} {...openInvoice?.(ref, 'hosted')}>
              {words.pay}
            </Button>
          )}
          {invoice.hasPdf && (
            <Button
              size="compact"
              variant="quiet"
              isNewTab
              aria-label={words.download(name, date)}
              {...openInvoice?.(ref, 'pdf')}
            >
              <Icon shape="download" />
              {words.pdf}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}
