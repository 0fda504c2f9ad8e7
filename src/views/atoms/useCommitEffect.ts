'use client'

import { useEffect, useLayoutEffect } from 'react'

/** An effect in time for what comes at once, as a key that is pressed; a server, which shows no effects, would complain. */
export const useCommitEffect: typeof useEffect = (effect, deps) =>
  (typeof window === 'undefined' ? useEffect : useLayoutEffect)(effect, deps)
