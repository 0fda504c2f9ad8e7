import type { ActionFunctionArgs } from 'react-router'
import { webhook } from '../lib/webhook.ts'

export const action = ({ request }: ActionFunctionArgs) => webhook(request)
