/** Stands for the fields of a card until they can be filled in, as high as they are. */
export function FormSkeleton() {
  return (
    <div data-slot="form-skeleton" className="bp:form-skeleton" aria-hidden>
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  )
}
