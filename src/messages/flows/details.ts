/** TODO */
export const details = {}
