import { en } from 'react-billing-portal'
import type { StrictArgTypes } from 'storybook/internal/types'

type ArgType = StrictArgTypes[string]
type Type = Exclude<NonNullable<ArgType['type']>, string>

/** Props of a provider that the panel sets on whatever provider a story stands in. */
export const providerControls = ['mode', 'timeZone', 'dir'] as const

const isNothing = (type: Type) => type.name === 'other' && /^(undefined|null)$/.test(type.value)

/** A type without “or nothing”: every optional prop of ours is written `| undefined`. */
function plainly(type: ArgType['type']): Type | undefined {
  if (!type || typeof type === 'string' || type.name !== 'union') return type
  const [only, ...others] = type.value.filter((part) => typeof part !== 'string' && !isNothing(part))
  return others.length === 0 ? plainly(only) : type
}

/** The type as it stands in our source, by the names that the package exports. */
const writtenAs = (type: ArgType['type']): string | undefined =>
  typeof type === 'object' && 'raw' in type
    ? type.raw
        ?.replaceAll(/v\.InferOutput<typeof (\w+)Schema>/g, '$1')
        .replaceAll(/\s*\|\s*undefined/g, '')
        .replaceAll(/\s+/g, ' ')
        .replace(/^\((.*)\)$/, '$1')
    : undefined

/** Every code that there are words for, each as the error that it stands for. */
const errors = Object.fromEntries(Object.keys(en.errors).map((code) => [code, { code }]))

const away = 'https://billing.stripe.com/p/session/bps_1'

function controlOf(name: string, type: Type | undefined): Partial<ArgType> {
  // Only a safe address is shown at all.
  if (name === 'fallbackUrl')
    return { control: { type: 'inline-radio' }, options: ['none', away], mapping: { none: null, [away]: away } }
  if (type?.name === 'boolean') return { type, control: { type: 'boolean' } }
  if (type?.name === 'string') return { type, control: { type: 'text' } }
  if (type?.name === 'number') return { type, control: { type: 'number' } }
  if (type?.name === 'enum')
    return { type, control: { type: type.value.length > 3 ? 'select' : 'inline-radio' }, options: type.value }
  if (type?.name === 'object' && Object.keys(type.value).join('') === 'code')
    return {
      control: { type: 'select' },
      options: ['none', ...Object.keys(errors)],
      mapping: { none: null, ...errors },
    }
  return { control: { disable: true } }
}

/**
 * Gives each prop the control that its real type asks for, and its type as the source has it. What a panel cannot write, a
 * function, a node, an object, is described without one. What a story says of a prop itself stays.
 */
export const controls = ({ argTypes }: { argTypes: StrictArgTypes }): StrictArgTypes =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const own = argType.control === undefined ? controlOf(name, plainly(argType.type)) : {}
      const summary = writtenAs(argType.type)
      const isUnread = ['union', 'unknown', 'signature', 'v.InferOutput'].includes(argType.table?.type?.summary ?? '')
      const type = isUnread && summary ? { type: { summary } } : {}
      return [name, { ...argType, ...own, table: { ...argType.table, ...type } }]
    }),
  )

/** What a panel cannot set, or what its setting does not show where a page's first story stands. */
export const still = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { control: false as const }]))

/** Types that the docs' parser cannot read, as the source has them. */
export const typed = (types: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(types).map(([name, summary]) => [name, { control: false as const, table: { type: { summary } } }]),
  )

/** A section that stands for one that is not there. */
export const sectionControl = {
  section: {
    control: 'select' as const,
    options: ['subscription', 'paymentMethod', 'details', 'invoices'],
    table: { type: { summary: "Exclude<SectionName, 'alerts'>" } },
  },
}
