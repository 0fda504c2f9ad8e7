import type { Act, PlanActs } from 'react-billing-portal'
import { fn } from 'storybook/test'

type Callback = (() => unknown) | undefined

/** A spy for each callback of a view; a story may leave one out again. */
export const spies = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name): [Name, Callback] => [name, fn().mockName(name)])) as Record<Name, Callback>

/** An act that is spied upon. */
export const spy = (name: string): Act => ({ onAct: fn().mockName(name) })

const act = Object.fromEntries(
  ['change', 'cancel', 'resume', 'resumePayments', 'addPaymentMethod', 'pay', 'manage'].map((name) => [
    name,
    spy(name),
  ]),
)

/** Every act there is. */
export const acts: PlanActs = { ...act, upgrade: () => spy('upgrade'), choose: () => spy('choose') }
