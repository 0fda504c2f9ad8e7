/** TODO */
export const methods = {}
