import { fileURLToPath } from 'node:url'

const src = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The package's doors, as they stand in `src`. The longer names first: a door's name is a prefix of the others. */
export const alias = [
  { find: /^react-billing-portal\/server$/, replacement: src('server/index.ts') },
  { find: /^react-billing-portal\/sandbox$/, replacement: src('sandbox/index.ts') },
  { find: /^react-billing-portal\/(.+\.css)$/, replacement: src('$1') },
  { find: /^react-billing-portal$/, replacement: src('index.ts') },
]
