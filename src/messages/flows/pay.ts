/** TODO */
export const pay = {}
