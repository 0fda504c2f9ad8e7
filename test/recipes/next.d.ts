/** What the recipe needs of Next.js, which is installed where a real app is built: `npm run test:consumers`. */
declare module 'next/headers' {
  export function headers(): Promise<Headers>
}
