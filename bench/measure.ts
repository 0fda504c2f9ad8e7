/** Numbers of one kind, summed up. */
export interface Spread {
  median: number
  p10: number
  p90: number
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) }
}

/** Milliseconds that one act takes. */
export async function time(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** Two acts, timed in turn and each first as often as the other, so that what slows the machine slows both. */
export async function compare(ours: () => unknown, theirs: () => unknown, rounds: number) {
  const pairs: { ours: number; theirs: number }[] = []
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    const early = round % 2 === 0 ? await time(ours) : await time(theirs)
    const late = round % 2 === 0 ? await time(theirs) : await time(ours)
    // The first rounds warm up caches and the compiler.
    if (round >= 0) pairs.push(round % 2 === 0 ? { ours: early, theirs: late } : { ours: late, theirs: early })
  }
  return {
    ours: spread(pairs.map((pair) => pair.ours)),
    theirs: spread(pairs.map((pair) => pair.theirs)),
    difference: spread(pairs.map((pair) => pair.ours - pair.theirs)),
    ratio: spread(pairs.map((pair) => pair.ours / pair.theirs)),
    rounds,
  }
}
