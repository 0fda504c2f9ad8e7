'use client'

import type { ComponentPropsWithoutRef, ReactElement } from 'react'
import type { Section } from '../contract/index.js'
import { isInline, useBillingContext, useBillingData, useReturnStatus } from '../hooks/index.js'
import { useText } from '../messages/index.js'
import { Root } from '../views/atoms/Root.js'
import {
  BillingHeaderView,
  FailedView,
  SkeletonView,
  toAlerts,
  type SectionName,
  type SectionProps,
} from '../views/index.js'
import { BillingAlerts } from './BillingAlerts.js'
import { Boundary } from './Boundary.js'
import { BillingProvider, type BillingProviderProps } from './BillingProvider.js'
import { InvoiceList } from './InvoiceList.js'
import { LazySection } from './LazySection.js'
import { PaymentMethodCard } from './PaymentMethodCard.js'
import { SetupReturn } from './SetupReturn.js'
import { SubscriptionCard } from './SubscriptionCard.js'
import { useActs } from './useActs.js'
import { Warnings } from './Warnings.js'

// Bundlers replace the expression, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string | undefined } }

interface PageProps
  extends Omit<ComponentPropsWithoutRef<'div'>, keyof BillingProviderProps>, Pick<SectionProps, 'headingLevel'> {
  /**
   * What the page shows, in order: the names of its sections, and nodes of the host's own. A section that is not listed
   * is not shown. @default ['alerts', 'subscription', 'paymentMethod', 'invoices'], with 'details' before the last where
   * they are changed in the page
   */
  sections?: readonly (SectionName | ReactElement)[] | undefined
  /** `system` follows the person's setting. @default whatever the page around it uses */
  theme?: 'light' | 'dark' | 'system' | undefined
  /** `compact` takes less room. Fingers keep their targets. @default 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined
}

export interface BillingDashboardProps extends PageProps, Omit<Partial<BillingProviderProps>, 'children'> {}

/**
 * A whole billing page: plan, payment methods, invoices and what needs attention. Inside a `BillingProvider` it takes that
 * provider's endpoint and options, unless `endpoint` is given.
 */
export function BillingDashboard(props: BillingDashboardProps) {
  const { endpoint, fetch, headers, credentials, timeoutMs, redirectHosts, customerKey, queryClient, ...more } = props
  const { onUnauthenticated, onError, target, navigate, mode, loadStripe, cancelOffer, initialData, ...texts } = more
  const { locale, locales, timeZone, messages, dir, ...page } = texts
  if (endpoint === undefined) return <Page {...page} />
  return (
    <BillingProvider {...props} endpoint={endpoint}>
      <Page {...page} />
    </BillingProvider>
  )
}

const names: readonly SectionName[] = ['alerts', 'subscription', 'paymentMethod', 'details', 'invoices']
const loadDetails = () => import('./BillingDetails.js').then(({ BillingDetails }) => BillingDetails)
/** What no section fails with, for they share it. */
const shared = ['customer', 'plans', 'capabilities'] satisfies Section[] as string[]

function Page({ sections: chosen, theme, density, headingLevel = 2, ...rest }: PageProps) {
  const { data, error, isFetching, refetch } = useBillingData()
  const { mode } = useBillingContext('BillingDashboard')
  const sections = chosen ?? (isInline(mode, 'details') ? names : names.filter((name) => name !== 'details'))
  const cardLevel = Math.min(headingLevel + 1, 6) as typeof headingLevel
  const firstCard = sections.find((section) => typeof section === 'string' && section !== 'alerts')
  const [alert] = data && sections.includes('alerts') ? toAlerts(data) : []
  const hasFailed = data ? data.unavailable.some((part) => shared.includes(part)) : error

  const show = (section: SectionName) => {
    if (section === 'alerts') return <BillingAlerts />
    const isAnnounced = section === firstCard
    if (section === 'details')
      return <LazySection {...{ section, isAnnounced }} load={loadDetails} headingLevel={cardLevel} />
    if (!data) return <SkeletonView {...{ section, isAnnounced }} />
    if (section === 'subscription') return <SubscriptionCard headingLevel={cardLevel} alert={alert} />
    if (section === 'paymentMethod') return <PaymentMethodCard headingLevel={cardLevel} />
    return <InvoiceList headingLevel={cardLevel} />
  }

  return (
    <Root
      as="div"
      data-slot="billing-dashboard"
      aria-busy={!data && !error}
      {...rest}
      data-theme={theme}
      data-density={density}
      part="bp:page"
    >
      <Header headingLevel={headingLevel} />
      <ReturnNote />
      <SetupReturn />
      {hasFailed && (
        <FailedView
          headingLevel={cardLevel}
          isPartial={data !== undefined}
          error={data ? null : error}
          isRetrying={isFetching}
          onRetry={() => refetch()}
        />
      )}
      {(data ?? !error) &&
        sections.map((section, index) =>
          typeof section === 'string' ? (
            <Boundary
              key={section}
              renderFailure={(onRetry) => (
                <FailedView
                  section={section === 'alerts' ? undefined : section}
                  headingLevel={cardLevel}
                  onRetry={onRetry}
                />
              )}
            >
              {show(section)}
            </Boundary>
          ) : (
            <div key={index} data-bp-host="">
              {section}
            </div>
          ),
        )}
      {process.env.NODE_ENV !== 'production' && data && <Warnings />}
    </Root>
  )
}

function Header({ headingLevel }: Pick<SectionProps, 'headingLevel'>) {
  const { customer } = useBillingData().data ?? {}
  const { actsOf, outcome } = useActs()

  return (
    <BillingHeaderView
      {...outcome}
      headingLevel={headingLevel}
      manage={customer?.deleted === false ? actsOf().manage : undefined}
    />
  )
}

function ReturnNote() {
  const { messages } = useText()
  const { isAwaitingChange, isChangeDelayed } = useReturnStatus()
  const words = isAwaitingChange ? messages.checking : isChangeDelayed && messages.delayed

  return (
    <p role="status" data-slot="return-status" className={words ? 'bp:meta' : 'bp:sr-only'}>
      {words}
    </p>
  )
}
