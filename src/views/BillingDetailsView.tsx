'use client'

import type { ReactNode } from 'react'
import type { CustomerDetails, TaxId } from '../contract/index.js'
import { addressLines } from '../format/address.js'
import { cleanName } from '../format/name.js'
import { labelOfTaxIdType } from '../format/taxIdLabel.js'
import { useFlowText } from '../messages/useFlowText.js'
import type { ActionState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { Isolated } from './atoms/Isolated.js'
import { TaxIdBadge } from './flows/TaxIdBadge.js'
import type { Act } from './planActs.js'

export interface BillingDetailsViewProps extends SectionProps, ActionState {
  details: CustomerDetails
  /** Changes them. */
  edit?: Act | undefined
}

/** Whom invoices are addressed to. */
export function BillingDetailsView({ details, edit, ...rest }: BillingDetailsViewProps) {
  const { messages, flows, locale } = useFlowText()
  const words = flows.details
  const address = details.address ? addressLines(details.address, locale) : []
  const facts: [label: string, lines: ReactNode[]][] = [
    [words.name, lineOf(details.name)],
    [words.email, lineOf(details.email)],
    [words.phone, lineOf(details.phone)],
    [words.address, address],
    ...details.taxIds.map((taxId): [string, ReactNode[]] => [labelOfTaxIdType(taxId.type), taxIdLines(taxId)]),
  ]
  const shown = facts.filter(([, lines]) => lines.length > 0)

  return (
    <Card
      data-slot="billing-details"
      {...rest}
      title={messages.details.title}
      actions={
        <Button aria-label={words.editDetails} {...edit}>
          {words.edit}
        </Button>
      }
    >
      {shown.length === 0 ? (
        <p className="bp:muted">{words.none}</p>
      ) : (
        <dl data-slot="details" className="bp:details">
          {shown.map(([label, lines], index) => (
            <div key={index}>
              <dt>
                <bdi>{label}</bdi>
              </dt>
              <dd>
                {lines.map((line, position) => (
                  <span key={position}>{typeof line === 'string' ? <Isolated>{line}</Isolated> : line}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}

/** None for what has nothing to see in it. */
const lineOf = (text: string | null): string[] => {
  const clean = cleanName(text)
  return clean === null ? [] : [clean]
}

const taxIdLines = (taxId: TaxId): ReactNode[] => [
  <span key="" className="bp:heading">
    <bdi>{cleanName(taxId.value) ?? taxId.value}</bdi>
    <TaxIdBadge taxId={taxId} />
  </span>,
]
