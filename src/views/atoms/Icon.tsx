const shapes = {
  alert: 'M8 2 1.5 13.5h13zM8 6.5v3M8 11.6v0',
  download: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
}

/** A 16 px stroked picture beside words that say the same; hidden from readers. */
export function Icon({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg className="bp:icon" viewBox="0 0 16 16" aria-hidden>
      <path d={shapes[shape]} />
    </svg>
  )
}
