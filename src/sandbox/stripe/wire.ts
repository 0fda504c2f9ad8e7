import type Stripe from 'stripe'

/** A type of the SDK as it travels in JSON: references are ids, decimals are text. */
export type Wire<T> = T extends Stripe.Decimal
  ? string
  : T extends string | number | boolean | null | undefined | void
    ? T
    : T extends readonly (infer Item)[]
      ? WireField<Item>[]
      : { [Key in keyof T]: WireField<T[Key]> }

/** A field that may hold an id holds nothing but the id. */
type WireField<T> = [IdIn<T>] extends [never] ? Wire<T> : Exclude<T, ObjectIn<T>>
type ObjectIn<T> = T extends string ? never : T extends { id: string; object: string } ? T : never
type IdIn<T> = string extends T ? ObjectIn<T> : never

export type Coupon = Wire<Stripe.Coupon>
export type CheckoutSession = Wire<Stripe.Checkout.Session>
export type Customer = Wire<Stripe.Customer>
export type Discount = Wire<Stripe.Discount>
export type Invoice = Wire<Stripe.Invoice>
export type InvoiceLineItem = Wire<Stripe.InvoiceLineItem>
export type InvoicePayment = Wire<Stripe.InvoicePayment>
export type PaymentIntent = Wire<Stripe.PaymentIntent>
export type PaymentMethod = Wire<Stripe.PaymentMethod>
export type PortalConfiguration = Wire<Stripe.BillingPortal.Configuration>
export type PortalSession = Wire<Stripe.BillingPortal.Session>
export type Price = Wire<Stripe.Price>
export type Product = Wire<Stripe.Product>
export type PromotionCode = Wire<Stripe.PromotionCode>
export type SetupIntent = Wire<Stripe.SetupIntent>
export type Subscription = Wire<Stripe.Subscription>
export type SubscriptionItem = Wire<Stripe.SubscriptionItem>
export type SubscriptionSchedule = Wire<Stripe.SubscriptionSchedule>
export type TaxRate = Wire<Stripe.TaxRate>
export type TaxId = Wire<Stripe.TaxId>

/** What the account holds, by the noun that stands in `object`. */
export interface Nouns {
  'billing_portal.configuration': PortalConfiguration
  'billing_portal.session': PortalSession
  'checkout.session': CheckoutSession
  coupon: Coupon
  customer: Customer
  discount: Discount
  invoice: Invoice
  invoice_payment: InvoicePayment
  payment_intent: PaymentIntent
  payment_method: PaymentMethod
  price: Price
  product: Product
  promotion_code: PromotionCode
  setup_intent: SetupIntent
  subscription: Subscription
  subscription_schedule: SubscriptionSchedule
  tax_id: TaxId
  tax_rate: TaxRate
}

/** Noun of an object the account holds. */
export type Noun = keyof Nouns
