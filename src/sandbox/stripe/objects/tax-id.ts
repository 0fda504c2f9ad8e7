import type { Customer, TaxId } from '../wire.js'
import type { World } from '../world.js'

/** Types that Stripe looks up in a government's register. */
const LOOKED_UP = new Set<string>(['au_abn', 'eu_vat', 'gb_vat'])

/** A customer's tax id, not looked up yet. */
export function taxId(world: World, owner: Customer, type: TaxId['type'], value: string): TaxId {
  return world.add<'tax_id'>({
    id: world.id('txi'),
    object: 'tax_id',
    country: countryOf(type, value),
    created: world.now,
    customer: owner.id,
    customer_account: null,
    livemode: false,
    owner: { customer: owner.id, customer_account: null, type: 'customer' },
    type,
    value,
    verification: {
      status: LOOKED_UP.has(type) ? 'pending' : 'unavailable',
      verified_address: null,
      verified_name: null,
    },
  })
}

function countryOf(type: string, value: string): string | null {
  if (type === 'eu_oss_vat') return null
  const country = type === 'eu_vat' ? value.slice(0, 2) : type.slice(0, 2).toUpperCase()
  return country === 'EL' ? 'GR' : country === 'XI' ? 'GB' : country
}
