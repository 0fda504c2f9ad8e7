import { invalid, notFound } from '../api/errors.js'
import { type Context, one, route, several } from '../api/route.js'
import { taxId } from '../objects/tax-id.js'
import { expansion, hash, paging } from '../params/form.js'
import { taxIdCreateParams } from '../params/tax-ids.js'
import { isTaxId, tidyTaxId } from '../tax-id-shapes.js'
import type { Customer, TaxId } from '../wire.js'

/** Tax ids a customer may have. */
const MOST_TAX_IDS = 5

/** Operations on the tax ids of customers. */
export const taxIdRoutes = [
  route('GET', '/v1/customers/:id/tax_ids', hash(paging), (context, params) => {
    const owner = context.find('customer', context.id, 'customer')
    return several(context, 'tax_id', taxIdsOf(context, owner), params, `/v1/customers/${owner.id}/tax_ids`)
  }),

  route('POST', '/v1/customers/:id/tax_ids', taxIdCreateParams, (context, params) => {
    const owner = context.find('customer', context.id, 'customer')
    return one('tax_id', addTaxId(context, owner, params))
  }),

  route('GET', '/v1/customers/:id/tax_ids/:subId', hash(expansion), (context) => one('tax_id', ownTaxId(context))),

  route('DELETE', '/v1/customers/:id/tax_ids/:subId', hash({}), (context) => {
    const { id } = ownTaxId(context)
    context.world.remove(id)
    return { kind: 'tax_id', object: { id, object: 'tax_id', deleted: true } }
  }),
]

/** Refuses a value that does not look as its type's do. @throws {ApiError} 400 tax_id_invalid */
export function checkTaxId(type: string, value: string, param = 'value'): void {
  if (!isTaxId(type, tidyTaxId(value))) throw invalid(`Invalid value for ${type}.`, param, 'tax_id_invalid')
}

/** Gives a customer a tax id. @throws {ApiError} 400 when it is none, or one too many */
export function addTaxId(
  context: Context,
  owner: Customer,
  { type, value }: { type: TaxId['type']; value: string },
): TaxId {
  checkTaxId(type, value)
  if (taxIdsOf(context, owner).length >= MOST_TAX_IDS) {
    throw invalid(`A customer can have up to ${MOST_TAX_IDS} tax IDs.`)
  }
  return taxId(context.world, owner, type, tidyTaxId(value))
}

function taxIdsOf({ world }: Context, owner: Customer): TaxId[] {
  return world.all('tax_id').filter((each) => each.customer === owner.id)
}

function ownTaxId(context: Context): TaxId {
  const owner = context.find('customer', context.id, 'customer')
  const found = context.find('tax_id', context.subId)
  if (found.customer !== owner.id) throw notFound('tax_id', context.subId, 'id', false)
  return found
}
