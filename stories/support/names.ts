/** A name longer than any line. */
export const long =
  'Professional collaboration suite for distributed engineering organisations, Donaudampfschifffahrtsgesellschaftskapitän edition'

/** A name that holds markup, and a sign that turns the reading direction. */
export const hostile = '<img src=x onerror=alert(1)> \u202Eevil'
