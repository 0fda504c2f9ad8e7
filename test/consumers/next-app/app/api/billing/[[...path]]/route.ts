import { billing } from '../../../billing'

export const { GET, POST, PATCH, DELETE } = billing
