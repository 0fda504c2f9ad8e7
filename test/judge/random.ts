/** Chance that comes again with its seed. */
export interface Chance {
  /** A whole number from 0 to below the limit. */
  below: (limit: number) => number
  pick: <Value>(values: readonly Value[]) => Value
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number] }
}
