/** A type's country, or `EU`, and what it is called there: `ca_gst_hst` is CA and "GST HST". */
export function splitTaxIdType(type: string): { region: string; name: string } {
  const [region = '', ...name] = type.toUpperCase().split('_')
  return { region, name: name.join(' ') }
}

/** A type in short: "EU VAT". */
export const labelOfTaxIdType = (type: string): string => type.toUpperCase().replaceAll('_', ' ')
