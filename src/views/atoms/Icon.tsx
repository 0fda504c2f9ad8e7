const shapes = {
  alert: 'M8 2 1.5 13.5h13zM8 6.5v3M8 11.6v.01',
  info: 'M8 7.5v3.5M8 5v.01M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z',
  download: 'M8 2v8M4.5 6.5 8 10l3.5-3.500M2.5 13.500h11',
}

/** A 16 px stroked picture beside words that say the same; hidden from readers. */
export function Icon({ shape }: { shape: keyof typeof shapes }) {
  return (
    <svg className="bp:my-0.5 bp:size-4 bp:shrink-0" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d={shapes[shape]} />
    </svg>
  )
}
