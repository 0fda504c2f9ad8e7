'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Billing } from '../contract/index.js'
import type { ActGate } from './createActGate.js'
import { FRESH_MS } from './queryRules.js'
import { type ReturnStatus, SETTLED } from './ReturnStatusContext.js'

/** Waits between looks for a change that has not reached the endpoint yet: five in 20 s. */
const LOOK_AFTER_MS = [1000, 2000, 4000, 6000, 7000]
/** A restored page tells twice that it is back, as shown and as visible. */
const SAME_RETURN_MS = 1000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Brings the data up to date when the person comes back to the page or to the network, and looks for what an act in the
 * page changed. Mounted once, by the provider.
 */
export function useReturnRefresh(queryClient: QueryClient, gate: ActGate): ReturnStatus {
  const [status, setStatus] = useState(SETTLED)

  useEffect(() => {
    const filter = { queryKey: gate.queryKey, exact: true, type: 'active' } as const
    const cache = queryClient.getQueryCache()
    const query = () => cache.find<Billing>({ queryKey: gate.queryKey, exact: true })
    /** What must differ for a change to have arrived. */
    const content = () => JSON.stringify({ ...query()?.state.data, serverTime: undefined })

    let refreshedAt = 0
    let look: { before: string } | null = null

    async function refresh() {
      refreshedAt = Date.now()
      // An answer that left before the return must not land after it.
      await queryClient.cancelQueries(filter)
      await queryClient.refetchQueries(filter)
    }

    async function refreshUntilChanged() {
      const mine = (look = { before: content() })
      await refresh()
      for (const ms of LOOK_AFTER_MS) {
        if (look !== mine) return
        setStatus({ isAwaitingChange: true, isChangeDelayed: false })
        await sleep(ms)
        if (look === mine && !document.hidden) await refresh()
      }
      if (look === mine) setStatus({ isAwaitingChange: false, isChangeDelayed: true })
    }

    function onReturn({ persisted }: Event & { persisted?: boolean }) {
      // A page that comes back as it was left: its buttons must be idle before it is painted.
      if (persisted) flushSync(() => gate.leave())
      if (document.hidden || persisted === false) return
      const expectsChange = gate.takeDeparture()
      const { dataUpdatedAt = 0, errorUpdatedAt = 0 } = query()?.state ?? {}
      const isStale = Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt) >= FRESH_MS
      const isNew = Date.now() - refreshedAt >= SAME_RETURN_MS
      if (expectsChange) void refreshUntilChanged()
      else if (expectsChange === false || (isNew && (isStale || persisted))) void refresh()
    }

    const stopAwaiting = gate.onAwait(() => void refreshUntilChanged())
    const listening = new AbortController()
    // The focus, because another window covers the page without hiding it.
    for (const type of ['visibilitychange', 'focus', 'pageshow']) window.addEventListener(type, onReturn, listening)
    window.addEventListener('online', () => void queryClient.refetchQueries({ ...filter, stale: true }), listening)

    // Whatever brings the change ends the search for it.
    const unsubscribe = cache.subscribe((event) => {
      if (!look || event.type !== 'updated' || event.query !== query() || content() === look.before) return
      look = null
      // Later, for it may come while something renders.
      queueMicrotask(() => setStatus(SETTLED))
    })

    return () => {
      listening.abort()
      stopAwaiting()
      unsubscribe()
      look = null
      setStatus(SETTLED)
    }
  }, [gate, queryClient])

  return status
}
