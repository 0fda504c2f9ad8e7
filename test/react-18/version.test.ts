import { render } from '@testing-library/react'
import { createElement, useSyncExternalStore, version } from 'react'
import { version as rendererVersion } from 'react-dom'
import { expect, it } from 'vitest'

const subscribe = () => () => undefined

it('these suites run on React 18, the renderer of the tests included', () => {
  expect([version, rendererVersion]).toEqual(['18.3.1', '18.3.1'])
  const Version = () => useSyncExternalStore(subscribe, () => version)
  expect(render(createElement(Version)).container).toHaveTextContent('18.3.1')
})
