import { clsx } from 'clsx'

export interface SkeletonProps {
  /** Text size and width: a line of it is as high as the text it stands for. */
  className: string
}

/** A line of text that is still to come. */
export function Skeleton({ className }: SkeletonProps) {
  return (
    <span data-slot="skeleton" className={clsx('bp:block bp:max-w-full', className)}>
      <span className="bp:inline-block bp:h-[0.8em] bp:w-full bp:rounded bp:bg-accent bp:align-middle" />
    </span>
  )
}
