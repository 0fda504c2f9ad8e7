import type { ReactNode } from 'react'
import 'react-billing-portal/styles.css'

export const metadata = { title: 'Billing', icons: { icon: 'data:,' } }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
