import { describe } from 'vitest'
import { testStorms } from './storms.js'

// Each takes twice as long.
describe('C2, C12, C17, C23, C34: click storms in strict mode', () => {
  testStorms({ isStrict: true, share: 1 / 4 })
})
