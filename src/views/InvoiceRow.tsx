'use client'

import type { Invoice, InvoiceDocument, InvoiceStatus } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { own } from '../format/own.js'
import { useText } from '../messages/TextContext.js'
import { Badge } from './atoms/Badge.js'
import { Button } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import type { Tone } from './atoms/variants.js'

/** How the two pages of an invoice are reached: by links, or by calls where the endpoint needs headers. */
export interface InvoiceAccess {
  /** The address of an invoice's PDF or of the page where it is paid. */
  hrefOf?: ((ref: string, document: InvoiceDocument) => string | undefined) | undefined
  /** Called where `hrefOf` is not given. */
  onOpen?: ((ref: string, document: InvoiceDocument) => unknown) | undefined
}

interface InvoiceRowProps extends InvoiceAccess {
  invoice: Invoice
  isPending: boolean
}

const tones: Record<InvoiceStatus, Tone> = {
  open: 'caution',
  paid: 'positive',
  uncollectible: 'critical',
  void: 'neutral',
}

/** An invoice: a row of the table, two lines in a narrow frame. */
export function InvoiceRow({ invoice, hrefOf, onOpen, isPending }: InvoiceRowProps) {
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
            <Button
              size="compact"
              href={hrefOf?.(ref, 'hosted')}
              isPending={isPending}
              onAct={onOpen && (() => onOpen(ref, 'hosted'))}
              aria-label={words.payInvoice(name, amount)}
            >
              {words.pay}
            </Button>
          )}
          {invoice.hasPdf && (
            <Button
              size="compact"
              variant="quiet"
              href={hrefOf?.(ref, 'pdf')}
              isNewTab
              onAct={onOpen && (() => onOpen(ref, 'pdf'))}
              aria-label={words.download(name, date)}
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
