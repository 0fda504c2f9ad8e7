/** How many requests a run makes: 20,000 with every change, `FUZZ_RUNS` where it is set. */
export const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000)

/** The seed of a run, printed with what it found: `FUZZ_SEED` repeats it. */
export const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
