import { describe } from 'vitest'
import { testStorms } from './storms.js'

describe('C2, C12, C17, C23, C34: click storms', () => {
  testStorms({ isStrict: false, share: 3 / 4 })
})
