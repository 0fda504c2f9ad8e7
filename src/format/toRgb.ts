/** The parts of a colour, each from 0 to 255. */
export type Rgb = [red: number, green: number, blue: number, alpha: number]

let canvas: CanvasRenderingContext2D | null | undefined

/** A colour as the browser computes it, in numbers; undefined for what is none, and where nothing can be drawn. */
export function toRgb(color: string): Rgb | undefined {
  const [, parts = ''] = /^rgba?\((.+)\)$/.exec(color) ?? []
  const [red, green, blue, alpha = 1] = parts.split(/[\s,/]+/).map(Number)
  if (red !== undefined && green !== undefined && blue !== undefined) return [red, green, blue, alpha * 255]
  // What is mixed, or written in a wider space, a canvas brings down to numbers.
  if (!/^(color|(ok)?l(ab|ch))\(/.test(color)) return undefined
  canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!canvas) return undefined
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  return [...canvas.getImageData(0, 0, 1, 1).data] as Rgb
}
