'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { TaxId } from '../../contract/index.js'
import { createCountryNames, listCountries } from '../../format/countries.js'
import { isolate } from '../../format/name.js'
import { splitTaxIdType } from '../../format/taxIdLabel.js'
import { taxIdExample, taxIdTypes } from '../../format/taxIds.js'
import type { FlowMessages } from '../../messages/flows/index.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { Field, SelectField } from './Field.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'
import { TaxIdRows, type TaxIdRowsProps } from './TaxIdRows.js'

/** What is filled in; empty where there is nothing. */
export interface DetailsValues {
  name: string
  email: string
  phone: string
  line1: string
  line2: string
  postalCode: string
  city: string
  state: string
  country: string
  /** Of a tax ID to add. */
  taxIdType: string
  taxId: string
}

export interface DetailsViewProps
  extends
    Pick<FlowPanelProps, 'isPending' | 'error' | 'isUncertain' | 'isDirty' | 'onDismiss' | 'redirect'>,
    Omit<TaxIdRowsProps, 'taxIds'> {
  /** What may be changed: `name`, `email`, `phone`, `address`, `tax_id`. */
  fields: readonly string[]
  values: DetailsValues
  onChange: (values: Partial<DetailsValues>) => void
  /** What is wrong: names of `messages.flows.details.invalid`, each said at its field. A new list takes the focus to the first. */
  invalid: readonly string[]
  taxIds: readonly TaxId[]
  /** Whether the fields for another tax ID are open, and how they open; without it none can be added. */
  isAdding: boolean
  onAdd?: (() => unknown) | undefined
  /** Said once a tax ID was removed. */
  notice?: string | undefined
  /** Stands in the place of the name's and the address's fields. */
  address?: ReactNode
  onSave: () => unknown
}

/** Whom invoices are addressed to, as fields. */
export function DetailsView(props: DetailsViewProps) {
  const { fields, values, onChange, invalid, address, onSave, ...more } = props
  const { taxIds, asked, onAsk, onRemove, pendingRef, isAdding, onAdd, notice, ...panel } = more
  const { flows } = useFlowText()
  const words = flows.details
  const all = useRef<HTMLDivElement>(null)
  const isSaving = panel.isPending && pendingRef === null
  const may = (field: string) => fields.includes(field)
  const errorOf = (field: Invalid) => (invalid.includes(field) ? words.invalid[field] : null)
  // Stripe's fields say themselves what is wrong in them, but not what we refuse.
  const refused = address && inStripesFields.map(errorOf).find(Boolean)
  const isSaid = invalid.some((field) => field in words.invalid)
  const at = (key: keyof DetailsValues) => ({
    label: words[key],
    value: values[key],
    onChange: (value: string) => onChange({ [key]: value }),
  })

  const from = useRef<Element>(null)
  const [isElsewhere, setElsewhere] = useState(false)
  const save = () => {
    from.current = document.activeElement
    setElsewhere(false)
    return onSave()
  }
  useEffect(() => {
    if (invalid.length === 0) return
    // Whoever has gone on to another field while it was being saved stays there, and is told.
    if (document.activeElement !== from.current) return setElsewhere(true)
    all.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [invalid])

  return (
    <FlowPanel
      name="details"
      title={words.editDetails}
      onSubmit={isSaving ? undefined : save}
      actions={
        <Button variant="primary" isPending={isSaving} onAct={save}>
          {words.save}
        </Button>
      }
      {...panel}
      error={isSaid && !isElsewhere ? null : panel.error}
    >
      <div ref={all} className="bp:groups">
        <div className="bp:fields">
          {may('name') && !address && (
            <div data-wide="">
              <Field {...at('name')} error={errorOf('name')} autoComplete="name" maxLength={500} />
            </div>
          )}
          {may('email') && (
            <Field {...at('email')} error={errorOf('email')} type="email" autoComplete="email" maxLength={512} />
          )}
          {may('phone') && (
            <Field {...at('phone')} error={errorOf('phone')} type="tel" autoComplete="tel" maxLength={40} />
          )}
        </div>
        {may('address') && (
          <fieldset>
            <legend>{words.address}</legend>
            {address ?? <AddressFields at={at} errorOf={errorOf} />}
            {refused && (
              <p role="alert" className="bp:meta" data-tone="critical">
                {refused}
              </p>
            )}
          </fieldset>
        )}
        {may('tax_id') && (
          <fieldset tabIndex={-1}>
            <legend>{words.taxIds}</legend>
            {taxIds.length === 0 && !isAdding && <p className="bp:muted">{words.noTaxIds}</p>}
            <TaxIdRows {...{ taxIds, asked, onAsk, onRemove, pendingRef }} isHeld={isSaving} />
            {isAdding && <TaxIdFields at={at} errorOf={errorOf} country={values.country} />}
            {!isAdding && onAdd && (
              <Button size="compact" onAct={onAdd}>
                {words.add}
              </Button>
            )}
            {!onAdd && <p className="bp:meta">{words.most}</p>}
            <span role="status" className="bp:sr-only">
              {notice}
            </span>
          </fieldset>
        )}
      </div>
    </FlowPanel>
  )
}

type Invalid = keyof FlowMessages['details']['invalid']

const inStripesFields: readonly Invalid[] = ['name', 'address', 'country']

interface PartsProps {
  at: (key: keyof DetailsValues) => { label: string; value: string; onChange: (value: string) => void }
}

interface AddressFieldsProps extends PartsProps {
  errorOf: (field: 'address' | 'country') => string | null
}

function AddressFields({ at, errorOf }: AddressFieldsProps) {
  const { flows, locale } = useFlowText()
  const country = at('country')
  const known = country.value
  const options = useMemo(() => listCountries(locale, known), [locale, known])

  return (
    <div className="bp:fields">
      <div data-wide="">
        <SelectField
          {...country}
          error={errorOf('country')}
          autoComplete="country"
          options={[['', flows.details.choose], ...options]}
        />
      </div>
      <div data-wide="">
        <Field {...at('line1')} error={errorOf('address')} autoComplete="address-line1" maxLength={500} />
      </div>
      <div data-wide="">
        <Field {...at('line2')} autoComplete="address-line2" maxLength={500} />
      </div>
      <Field {...at('city')} autoComplete="address-level2" maxLength={500} />
      <Field {...at('postalCode')} autoComplete="postal-code" maxLength={500} />
      <div data-wide="">
        <Field {...at('state')} autoComplete="address-level1" maxLength={500} />
      </div>
    </div>
  )
}

interface TaxIdFieldsProps extends PartsProps {
  errorOf: (field: 'taxIdType' | 'taxId') => string | null
  /** Of the address: its types come first. */
  country: string
}

function TaxIdFields({ at, errorOf, country }: TaxIdFieldsProps) {
  const { flows, locale } = useFlowText()
  const words = flows.details
  const type = at('taxIdType')
  const options = useMemo(() => {
    const nameOf = createCountryNames(locale)
    const labelled = (key: string): [string, string] => {
      const { region, name } = splitTaxIdType(key)
      return [key, words.taxIdTypeOf(nameOf(region), name)]
    }
    const { own, others } = taxIdTypes(country)
    const rest = others.map(labelled).sort((one, other) => one[1].localeCompare(other[1], locale))
    return [...own.map(labelled), ...rest]
  }, [country, locale, words])
  const chosen = type.value
  const example = taxIdExample(chosen, country)

  return (
    <div ref={focusField} className="bp:fields">
      <SelectField
        {...type}
        error={errorOf('taxIdType')}
        options={chosen ? options : [['', words.choose], ...options]}
      />
      <Field
        {...at('taxId')}
        error={errorOf('taxId')}
        help={example && <Isolated>{words.example(isolate(example))}</Isolated>}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
    </div>
  )
}

/** As a ref: the button that asked for the fields is gone. */
function focusField(fields: HTMLElement | null) {
  fields?.querySelector<HTMLElement>('select, input')?.focus()
}
