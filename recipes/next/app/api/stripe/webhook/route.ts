import { webhook } from '@/lib/webhook'

export const { POST } = webhook
