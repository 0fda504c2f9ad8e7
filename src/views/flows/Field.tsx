'use client'

import { type ComponentPropsWithoutRef, type ReactNode, useId } from 'react'

interface FieldParts {
  label: string
  /** Stands below, where an error takes its place. */
  help?: ReactNode
  error?: string | null | undefined
}

export interface FieldProps
  extends FieldParts, Omit<ComponentPropsWithoutRef<'input'>, 'id' | 'className' | 'onChange' | 'value'> {
  value: string
  onChange: (value: string) => void
}

/** A line of text to fill in: its label above, help or what is wrong with it below. */
export function Field({ label, help, error, onChange, ...rest }: FieldProps) {
  return (
    <Labelled label={label} help={help} error={error}>
      {(described) => (
        <input
          type="text"
          // A house number must not wander to the other end of its street.
          dir={rest.value ? 'auto' : undefined}
          {...rest}
          {...described}
          className="bp:input bp:focus"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

export interface SelectFieldProps extends FieldParts {
  value: string
  onChange: (value: string) => void
  autoComplete?: string | undefined
  options: readonly (readonly [value: string, label: string])[]
}

/** One of a list too long to show. */
export function SelectField({ label, help, error, options, onChange, ...rest }: SelectFieldProps) {
  return (
    <Labelled label={label} help={help} error={error}>
      {(described) => (
        <select
          {...rest}
          {...described}
          className="bp:input bp:focus"
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

export interface TextAreaFieldProps extends FieldParts {
  value: string
  onChange: (value: string) => void
  maxLength?: number | undefined
}

/** Several lines of text. */
export function TextAreaField({ label, help, error, onChange, ...rest }: TextAreaFieldProps) {
  return (
    <Labelled label={label} help={help} error={error}>
      {(described) => (
        <textarea
          rows={3}
          {...rest}
          {...described}
          className="bp:input bp:focus"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

interface LabelledProps extends FieldParts {
  children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

function Labelled({ label, help, error, children }: LabelledProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? help

  return (
    <div data-slot="field" data-invalid={error ? true : undefined} className="bp:field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(note ? { 'aria-describedby': noteId } : undefined),
        ...(error ? { 'aria-invalid': true } : undefined),
      })}
      {note && (
        <p id={noteId} className="bp:meta" data-tone={error ? 'critical' : undefined}>
          {note}
        </p>
      )}
    </div>
  )
}
