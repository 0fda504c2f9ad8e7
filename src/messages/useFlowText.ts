'use client'

import { useMemo } from 'react'
import type { BillingText } from './createText.js'
import { flows, type FlowMessages } from './flows/index.js'
import { mergeTexts } from './mergeMessages.js'
import { useText } from './TextContext.js'

/** What a flow writes with. */
export interface FlowText extends BillingText {
  flows: FlowMessages
}

/** What is told of a flow once it is over, in the language of whenever it is read. */
export type Notice = (text: FlowText) => string

const toFlowText = (text: BillingText): FlowText => ({
  ...text,
  flows: mergeTexts(flows, ...text.layers.map((layer) => layer?.flows)),
})

/** The same for who has not loaded the words of flows. */
export const toPlainNotice = (notice: Notice) => (text: BillingText) => notice(toFlowText(text))

/** The text of what is done in the page, beside all other text. */
export function useFlowText(): FlowText {
  const text = useText()
  return useMemo(() => toFlowText(text), [text])
}
