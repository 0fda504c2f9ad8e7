'use client'

import { useState } from 'react'
import { useInvoices } from '../hooks/index.js'
import { InvoiceListView, type SectionProps } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { useActs } from './useActs.js'

export interface InvoiceListProps extends SectionProps {}

/** The person's invoices, open ones first, with their PDFs. */
export function InvoiceList(props: InvoiceListProps) {
  const {
    data: invoices = [],
    hasNextPage,
    isFetchingNextPage,
    isFetchNextPageError,
    error,
    fetchNextPage,
  } = useInvoices()
  const { openInvoice, outcome } = useActs()
  const [before, setBefore] = useState(Number.POSITIVE_INFINITY)

  const showMore = () => {
    setBefore(invoices.length)
    return fetchNextPage()
  }

  return (
    <LoadedSection section="invoices" needs="invoices" {...props}>
      {({ customer, capabilities }) =>
        !customer?.deleted &&
        // "None yet" would be a lie to whoever may not see them.
        (!customer || invoices.length > 0 || capabilities.operations.includes('listInvoices')) && (
          <InvoiceListView
            {...props}
            {...outcome}
            {...(isFetchNextPageError ? { error } : undefined)}
            invoices={invoices}
            openInvoice={openInvoice}
            onShowMore={hasNextPage ? showMore : undefined}
            isLoadingMore={isFetchingNextPage}
            added={Math.max(0, invoices.length - before)}
          />
        )
      }
    </LoadedSection>
  )
}
