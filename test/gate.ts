/** Something to wait at until it is opened. */
export interface Gate {
  opened: Promise<void>
  open: () => void
}

export function gate(): Gate {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}
