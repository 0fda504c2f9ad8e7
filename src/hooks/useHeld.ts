'use client'

import { useState } from 'react'

/** A value as it was when holding it began: what an act changes must not rewrite the question before it is over. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [held, setHeld] = useState(value)
  if (isHeld) return held
  if (held !== value) setHeld(value)
  return value
}
