/** TODO */
export const plan = {}
