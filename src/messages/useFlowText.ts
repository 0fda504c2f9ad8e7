'use client'

import { useMemo } from 'react'
import { flows } from './flows/index.js'
import { mergeTexts } from './mergeMessages.js'
import { useText } from './TextContext.js'

/** The text of what is done in the page, beside all other text. */
export function useFlowText() {
  const text = useText()
  return useMemo(() => ({ ...text, flows: mergeTexts(flows, ...text.layers.map((layer) => layer?.flows)) }), [text])
}

/** What a flow writes with. */
export type FlowText = ReturnType<typeof useFlowText>
