'use client'

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChangePreviews } from '../hooks/useChangePreview.js'
import { useBillingContext } from '../hooks/index.js'
import { PanelContext } from '../views/atoms/PanelContext.js'
import { type BillingText, useText } from '../messages/index.js'
import type { Notice } from '../messages/useFlowText.js'
import type { Act, ActionState } from '../views/index.js'

/** What each flow is about. Those about a plan have the name of what they ask the endpoint for. */
interface Subjects {
  /** `plan`: the one to begin with; `begun`: what the click that opened it asked the endpoint already. */
  changePlan: { subscription: string; plan?: string | undefined; begun?: ChangePreviews | undefined }
  cancel: { subscription: string }
  pause: { subscription: string }
  resume: { subscription: string }
  unpause: { subscription: string }
  undoChange: { subscription: string }
  /** `undoChange` of one that waits for its payment. */
  dropChange: { subscription: string }
  getUpcoming: { subscription: string }
  pay: { invoice: string }
  paymentMethods: object
  /** `addressElement`: whether addresses are filled in with Stripe's own fields. */
  details: { addressElement?: boolean | undefined }
}

/** What can be done in the page, and about what. */
export type Flow = { [Name in keyof Subjects]: { name: Name } & Subjects[Name] }[keyof Subjects]

export interface FlowEnd {
  /** Ends it: with what to tell the person once it is done, or without a word when they thought better of it. */
  onClose: (notice?: Notice) => void
  /** Does the same on Stripe's own pages, where that is possible: for when the page itself cannot. */
  redirect?: (() => unknown) | undefined
}

/** What a flow is told: what it is about, and how it ends. */
export type FlowProps<Name extends keyof Subjects> = Subjects[Name] & FlowEnd

/** A component for each flow. */
export type FlowViews = { [Name in keyof Subjects]: ComponentType<{ name: Name } & FlowProps<Name>> }

/** A notice, for who has the words of flows no more than this. */
type PlainNotice = (text: BillingText) => string

export interface OpenFlowProps {
  flow: Flow
  onClose: (notice?: PlainNotice) => void
  redirect: FlowEnd['redirect']
}

interface Opened extends Pick<OpenFlowProps, 'flow' | 'redirect'> {
  id: string
  /** Null while the code for it loads. */
  OpenFlow: ComponentType<OpenFlowProps> | null
}

interface State {
  opened: Opened | null
  told: { notice?: PlainNotice | undefined; error?: ActionState['error'] }
}

const CLOSED: State = { opened: null, told: {} }

/** What a card has open in the page: one flow at a time. `onDone`: hears of each that came to something. */
export function useFlow(onDone?: () => void) {
  const billing = useBillingContext('useFlow')
  const { gate } = billing
  const text = useText()
  const [{ about, ...state }, setState] = useState({ ...CLOSED, about: gate })
  /** What is open at this moment, and whose it is: a second click comes before React shows the first. */
  const current = useRef({ about: gate, id: '' })
  const element = useRef<HTMLElement>(null)

  const tell = (told: State['told']) => setState((last) => (last.about === gate ? { ...last, told } : last))
  // What the last act came to, the next one may take back, whichever card it is of.
  useEffect(() => gate.onEnter(() => setState((last) => ({ ...last, told: {} }))), [gate])

  const isCurrent = (id: string) => current.current.about === gate && current.current.id === id
  const show = (opened: Opened | null, told: State['told'] = {}) => {
    current.current = { about: gate, id: opened?.id ?? '' }
    setState({ about: gate, opened, told })
  }
  /** What comes of an act is told, whatever was opened since. */
  const close = (id: string, notice?: PlainNotice) => {
    if (isCurrent(id)) show(null, { notice })
    else if (notice) tell({ notice })
    if (notice) onDone?.()
  }

  const open = async (next: Opened) => {
    const { id, flow, redirect } = next
    // Whoever closed a panel would not hear whether its act failed.
    if (element.current?.querySelector('button[data-pending]')) {
      return isCurrent(id) ? undefined : tell({ error: { code: 'busy' } })
    }
    if (isCurrent(id)) {
      // What was typed is not thrown away by what opened it: the focus goes back to it instead.
      if (!element.current?.querySelector('[data-dirty]')) return close(id)
      return element.current.querySelector<HTMLElement>('[data-slot="flow-title"]')?.focus()
    }
    show(next)
    try {
      const { OpenFlow, begin } = await import('./flows/index.js')
      if (isCurrent(id)) show({ ...next, flow: begin(billing, flow), OpenFlow })
    } catch {
      // A deploy took the code away, or the network is gone.
      if (!isCurrent(id)) return
      show(null, redirect ? {} : { error: { code: 'network_error' } })
      await redirect?.()
    }
  }

  // Of another's billing nothing stays open, nor is anything told.
  const { opened, told } = about === gate ? state : CLOSED

  /** The act that opens a flow, and closes it again; `away` is how Stripe's own pages do the same. */
  const actOf = (flow: Flow, away?: Act): Act => {
    const id = JSON.stringify(flow)
    const isOpen = opened?.id === id
    return {
      onAct: () => open({ id, flow, redirect: away?.onAct ?? undefined, OpenFlow: null }),
      isPending: isOpen && !opened.OpenFlow,
      isExpanded: isOpen && !!opened.OpenFlow,
    }
  }

  const panel: ReactNode = opened?.OpenFlow && (
    <PanelContext.Provider value={element}>
      <opened.OpenFlow
        key={opened.id}
        flow={opened.flow}
        onClose={(notice) => close(opened.id, notice)}
        redirect={opened.redirect}
      />
    </PanelContext.Provider>
  )
  return {
    actOf,
    tell: (notice: PlainNotice) => close('', notice),
    told: { ...told, notice: told.notice?.(text), panel },
  }
}
