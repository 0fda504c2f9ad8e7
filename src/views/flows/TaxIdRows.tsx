'use client'

import { useEffect, useRef } from 'react'
import type { TaxId } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { labelOfTaxIdType } from '../../format/taxIdLabel.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { AskInPlace } from './AskInPlace.js'
import { TaxIdBadge } from './TaxIdBadge.js'

export interface TaxIdRowsProps {
  taxIds: readonly TaxId[]
  /** Ref of the one that the person is asked about. */
  asked: string | null
  /** Called with the ref to ask about, or with null to keep what was asked about. */
  onAsk: (ref: string | null) => void
  /** Called once the person has said yes. */
  onRemove: (ref: string) => unknown
  /** Ref of the one that is being removed. */
  pendingRef: string | null
  /** Whether something else is under way, after which nobody would hear what became of a removal. */
  isHeld?: boolean | undefined
}

/** The tax IDs that are there, each with the way to remove it, which asks in its place. */
export function TaxIdRows({ taxIds, asked, onAsk, onRemove, pendingRef, isHeld }: TaxIdRowsProps) {
  const words = useFlowText().flows.details
  const list = useRef<HTMLUListElement>(null)
  const before = useRef<string | null>(null)

  // The question takes the focus when it comes; it goes back where it came from.
  useEffect(() => {
    const about = before.current
    before.current = asked
    if (asked !== null || about === null) return
    // Whoever has gone elsewhere meanwhile stays there.
    if (!document.activeElement?.matches('body, [data-slot="flow-title"]')) return
    const row = taxIds.findIndex(({ ref }) => ref === about)
    const button = list.current?.children[row]?.querySelector<HTMLElement>('button:last-of-type')
    ;(button ?? list.current?.parentElement)?.focus()
  }, [asked, taxIds])

  return (
    <ul ref={list} data-slot="tax-ids" className="bp:tax-ids">
      {taxIds.map((taxId) => {
        const { ref, type, value } = taxId
        const name = `${labelOfTaxIdType(type)} ${value}`
        return (
          <li key={ref} className="bp:bar">
            {asked === ref ? (
              <AskInPlace
                question={words.removing(isolate(name))}
                confirm={{
                  children: words.confirmRemoval,
                  isPending: pendingRef === ref,
                  isDisabled: isHeld,
                  onAct: () => onRemove(ref),
                }}
                keep={{ children: words.keep, onAct: () => onAsk(null) }}
              />
            ) : (
              <>
                <span className="bp:heading">
                  <bdi className="bp:strong">{name}</bdi>
                  <TaxIdBadge taxId={taxId} />
                </span>
                <Button size="compact" variant="quiet" aria-label={words.removeNamed(name)} onAct={() => onAsk(ref)}>
                  {words.remove}
                </Button>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
