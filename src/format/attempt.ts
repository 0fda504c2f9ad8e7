/** What can be made; undefined where this engine cannot: old ones lack parts of `Intl`, and all refuse what is malformed. */
export function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
