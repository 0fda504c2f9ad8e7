'use client'

import { clsx } from 'clsx'
import type { Invoice } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { hiddenClass } from './atoms/variants.js'
import { InvoiceRow, type InvoiceAccess } from './InvoiceRow.js'

export interface InvoiceListViewProps extends SectionProps, ActionState, InvoiceAccess {
  /** Newest first; open ones are shown before the others. */
  invoices: readonly Invoice[]
  /** Ref of the invoice that is being opened. */
  pendingRef?: string | null | undefined
  /** Called for the next page; leave it out on the last. */
  onShowMore?: (() => unknown) | undefined
  isLoadingMore?: boolean | undefined
  /** How many rows the last page brought; announced to readers. */
  added?: number | undefined
}

/** The invoices, open ones first: a table, and in a narrow frame a list. */
export function InvoiceListView({
  invoices,
  hrefOf,
  onOpen,
  pendingRef,
  onShowMore,
  isLoadingMore = false,
  added = 0,
  ...rest
}: InvoiceListViewProps) {
  const { messages } = useText()
  const { invoices: words } = messages
  const isOpen = ({ status }: Invoice) => status === 'open'
  const isPaid = ({ status }: Invoice) => status === 'paid'
  const rows = [...invoices.filter(isOpen), ...invoices.filter((invoice) => !isOpen(invoice))]

  return (
    <Card data-slot="invoice-list" {...rest} title={words.title} isPending={Boolean(pendingRef)}>
      {rows.length === 0 ? (
        <p className="bp:text-muted">{words.none}</p>
      ) : (
        <table role="table" data-slot="invoices" className="bp:mt-1 bp:block bp:w-full bp:@wide:table">
          <caption className={hiddenClass}>{words.title}</caption>
          <thead role="rowgroup" className="bp:sr-only bp:@wide:not-sr-only bp:@wide:table-header-group">
            <tr role="row" className="bp:text-xs bp:text-muted">
              {[words.date, words.number, words.status, words.amount, words.actions].map((column, index) => (
                <th
                  key={column}
                  role="columnheader"
                  scope="col"
                  className="bp:py-2 bp:pe-6 bp:font-medium bp:nth-2:w-full bp:nth-4:text-end"
                >
                  <span className={clsx((index === 4 || (index === 2 && rows.every(isPaid))) && hiddenClass)}>{column}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="bp:block bp:@wide:table-row-group">
            {rows.map((invoice) => (
              <InvoiceRow
                key={invoice.ref}
                invoice={invoice}
                hrefOf={hrefOf}
                onOpen={onOpen}
                isPending={pendingRef === invoice.ref}
              />
            ))}
          </tbody>
        </table>
      )}
      {(onShowMore || added > 0) && (
        // It stays after the last page, so that the focus on it has a place.
        <Button
          size="compact"
          variant={onShowMore ? 'secondary' : 'quiet'}
          className="bp:mt-4"
          isPending={isLoadingMore}
          aria-disabled={!onShowMore || isLoadingMore || undefined}
          onAct={onShowMore ?? (() => undefined)}
        >
          {onShowMore ? words.more : words.all}
        </Button>
      )}
      <span role="status" className={hiddenClass}>
        {added > 0 && !isLoadingMore ? words.added(added) : ''}
      </span>
    </Card>
  )
}
