import { fn } from 'storybook/test'

type Callback = (() => unknown) | undefined

/** A spy for each callback of a view; a story may leave one out again. */
export const spies = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name): [Name, Callback] => [name, fn().mockName(name)])) as Record<Name, Callback>
