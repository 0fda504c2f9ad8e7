'use client'

import type { Invoice } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { InvoiceRow, type OpenInvoice } from './InvoiceRow.js'

export interface InvoiceListViewProps extends SectionProps, ActionState {
  /** Newest first; open ones are shown before the others. */
  invoices: readonly Invoice[]
  /** Opens an invoice. Without it there are no controls. */
  openInvoice?: OpenInvoice | undefined
  /** Called for the next page; leave it out on the last. */
  onShowMore?: (() => unknown) | undefined
  isLoadingMore?: boolean | undefined
  /** How many rows the last page brought; announced to readers. */
  added?: number | undefined
}

const isOpen = ({ status }: Invoice) => status === 'open'
const isPaid = ({ status }: Invoice) => status === 'paid'

/** The invoices, open ones first: a table, and in a narrow frame a list. */
export function InvoiceListView({
  invoices,
  openInvoice,
  onShowMore,
  isLoadingMore = false,
  added = 0,
  ...rest
}: InvoiceListViewProps) {
  const { messages, format } = useText()
  const { invoices: words } = messages
  const rows = [...invoices.filter(isOpen), ...invoices.filter((invoice) => !isOpen(invoice))]

  return (
    <Card data-slot="invoice-list" {...rest} title={words.title}>
      {rows.length === 0 ? (
        <p className="bp:muted">{words.none}</p>
      ) : (
        <table data-slot="invoices" className="bp:invoices">
          <caption className="bp:sr-only">{words.title}</caption>
          <thead>
            <tr>
              {[words.date, words.number, words.status, words.amount, words.actions].map((column, index) => (
                <th key={index} scope="col">
                  <span className={index === 4 || (index === 2 && rows.every(isPaid)) ? 'bp:sr-only' : undefined}>
                    {column}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((invoice) => (
              <InvoiceRow key={invoice.ref} invoice={invoice} openInvoice={openInvoice} />
            ))}
          </tbody>
        </table>
      )}
      {(onShowMore || added > 0) && (
        // It stays after the last page, so that the focus on it has a place.
        <Button
          size="compact"
          variant={onShowMore ? 'secondary' : 'quiet'}
          className="bp:mt-[1rem]"
          isPending={isLoadingMore}
          isDisabled={!onShowMore}
          onAct={onShowMore ?? (() => undefined)}
        >
          {onShowMore ? words.more : words.all}
        </Button>
      )}
      <span role="status" className="bp:sr-only">
        {added > 0 && !isLoadingMore ? words.added(added, format.number(added)) : ''}
      </span>
    </Card>
  )
}
