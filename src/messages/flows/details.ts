/** Whom invoices are addressed to. */
export const details = {
  none: 'No billing details yet.',
  edit: 'Edit',
  editDetails: 'Edit billing details',

  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  address: 'Address',
  country: 'Country or region',
  line1: 'Address line 1',
  line2: 'Address line 2',
  city: 'City',
  state: 'State or region',
  postalCode: 'Postal code',
  choose: 'Choose…',

  taxIds: 'Tax IDs',
  noTaxIds: 'None yet. A tax ID is printed on new invoices.',
  taxIdType: 'Type of tax ID',
  /** `country` and `type` as in "Germany" and "VAT". */
  taxIdTypeOf: (country: string, type: string) => `${country}: ${type}`,
  taxId: 'Tax ID',
  example: (value: string) => `For example ${value}`,
  add: 'Add tax ID',
  most: 'That is as many as can be kept. Remove one to add another.',
  remove: 'Remove',
  removeNamed: (taxId: string) => `Remove ${taxId}`,
  removing: (taxId: string) => `Remove ${taxId}? New invoices will be without it.`,
  confirmRemoval: 'Remove tax ID',
  keep: 'Keep it',
  removed: 'Tax ID removed.',
  verifications: {
    pending: 'Being verified',
    verified: 'Verified',
    unverified: 'Not verified',
    unavailable: 'Not checked',
  },

  save: 'Save details',
  saved: 'Billing details saved.',
  /** What is wrong with a field, and how to put it right. */
  invalid: {
    name: 'This name was not accepted. Shorten it.',
    email: 'Enter a whole email address, such as billing@example.com.',
    phone: 'This phone number was not accepted. Check it, or shorten it.',
    address: 'This address was not accepted. Check each line and the country.',
    country: 'Choose the country of this address.',
    taxIdType: 'Choose what kind of tax ID this is.',
    taxId: 'This does not look like a tax ID of this type. Check both.',
  },
}
