'use client'

import { useState } from 'react'
import { readReturned } from '../../hooks/returned.js'
import { useReturned } from '../../hooks/useSetupReturn.js'
import { SetupReturnView } from '../../views/flows/SetupReturnView.js'

/** What became of it, for the person who came back. */
export function SetupReturnNote({ search }: { search: string }) {
  const [returned] = useState(() => readReturned(search))
  const { retry, ...told } = useReturned(returned, {})
  return <SetupReturnView {...told} onRetry={retry} />
}
