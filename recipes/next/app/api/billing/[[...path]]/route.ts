import { billing } from '@/lib/billing'

export const { GET, POST, PATCH, DELETE, OPTIONS } = billing
