import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { billing } from '../lib/billing.ts'

export const loader = ({ request }: LoaderFunctionArgs) => billing(request)
export const action = ({ request }: ActionFunctionArgs) => billing(request)
