'use client'

import { createContext, type RefObject } from 'react'

/** Where a panel puts its element, for what opened it. */
export const PanelContext = createContext<RefObject<HTMLElement | null> | null>(null)
