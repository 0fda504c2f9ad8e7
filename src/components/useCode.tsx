'use client'

import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useText } from '../messages/index.js'
import { Button } from '../views/atoms/Button.js'
import { Root } from '../views/atoms/Root.js'

/** Loads code once it is needed; where that fails, `failure` says so and tries again, beside the `way` out. */
export function useCode<Code>(load: () => Promise<Code>, way?: ReactNode) {
  const { messages } = useText()
  const [code, setCode] = useState<Code | null>(null)
  const [hasFailed, setHasFailed] = useState(false)

  const begin = useCallback(() => {
    load().then(
      (loaded) => setCode(loaded),
      // A deploy took the code away, or the network is gone.
      () => setHasFailed(true),
    )
  }, [load])
  useEffect(begin, [begin])
  const retry = () => {
    setHasFailed(false)
    begin()
  }

  const failure = hasFailed && (
    <Root as="div" data-status="unavailable" part="bp:payment-form bp:form-body">
      <p role="alert">{messages.errors.network_error}</p>
      <div data-slot="flow-actions" className="bp:flow-actions">
        <Button variant="primary" onAct={retry}>
          {messages.retry}
        </Button>
        {way}
      </div>
    </Root>
  )
  return { code, failure: failure || null }
}
