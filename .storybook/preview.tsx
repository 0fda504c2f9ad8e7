import '../src/styles.css'
import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { lazy, Suspense } from 'react'
import { createText, TextContext } from 'react-billing-portal'
import { configure } from 'storybook/test'
import { controls, providerControls } from '../stories/support/controls.js'
import { languagesFor, locales } from '../stories/support/languages.js'
import { SandboxProvider, type SandboxProviderProps } from '../stories/support/SandboxProvider.js'
import { setPlayed, ShownLocale } from '../stories/support/ShownLocale.js'

// How long the page may take to say something: a first load in a busy browser, retries included.
configure({ asyncUtilTimeout: 10_000 })

const widths: Record<string, string> = { full: '100%', desktop: '60rem', tablet: '40rem', phone: '20rem' }

/** `parameters.billing`: the scenario, and whatever else `SandboxProvider` takes, as one object. */
type BillingParameters = Omit<SandboxProviderProps, 'children'>

/** What the toolbar says of words. */
const textOf = (locale: string, { direction }: Record<string, unknown>) => {
  const text = { locale, locales: languagesFor(locale) }
  const { dir } = createText(text)
  return { ...text, dir: direction === 'ltr' || direction === 'rtl' ? direction : dir }
}

/** Loaded with the docs alone: tests render stories. */
const ComponentPage = lazy(async () => ({
  default: (await import('../stories/support/ComponentPage.js')).ComponentPage,
}))

/** What the story on show wrote to `console.error`: it has failed then, whatever it shows. */
const complaints: string[] = []

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  argTypesEnhancers: [controls],
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Locale',
      toolbar: {
        title: 'Locale',
        icon: 'globe',
        items: locales,
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction: the locale’s own, or the other',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true },
    },
    density: {
      description: 'Density',
      toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    width: {
      description: 'Width',
      toolbar: { title: 'Width', icon: 'grow', items: Object.keys(widths), dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto', density: 'comfortable', width: 'full' },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Introduction',
          'Components',
          'States',
          'Flows',
          'Views',
          'Hooks',
          'Helpers',
          'Server',
          'Theming',
          'Languages',
          '*',
        ],
      },
    },
    docs: {
      page: () => (
        <Suspense>
          <ComponentPage />
        </Suspense>
      ),
    },
    controls: { expanded: true },
    a11y: {
      test: 'error',
      config: { rules: [{ id: 'target-size', enabled: true }] },
      options: {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      },
    },
  },
  beforeEach: ({ id }) => {
    setPlayed(id, false)
    const { error } = console
    complaints.length = 0
    console.error = (...parts: unknown[]) => {
      complaints.push(parts.map(String).join(' '))
      error(...parts)
    }
    return () => {
      console.error = error
    }
  },
  afterEach: ({ canvasElement, id }) => {
    setPlayed(id, true)
    if (complaints.length > 0) throw new Error(`The story complained on the console:\n${complaints.join('\n')}`)
    const wide = [...canvasElement.querySelectorAll('[data-bp-root]')].find(
      (root) => root.scrollWidth > root.clientWidth,
    )
    if (wide) throw new Error(`The ${wide.getAttribute('data-slot')} is wider than its frame. Let its content wrap.`)
  },
  decorators: [
    (Story, context) => {
      const { globals, parameters, id, args } = context
      const billing = parameters['billing'] as BillingParameters | undefined
      const set = Object.fromEntries(providerControls.flatMap((name) => (name in args ? [[name, args[name]]] : [])))
      return (
        <ShownLocale context={context}>
          {(locale) => {
            const text = textOf(locale, globals)
            return billing ? (
              <SandboxProvider key={id} {...text} timeZone="UTC" {...billing} {...set}>
                <Story />
              </SandboxProvider>
            ) : (
              <TextContext value={createText(text)}>
                <Story />
              </TextContext>
            )
          }}
        </ShownLocale>
      )
    },
    (Story, context) => {
      const { globals, viewMode } = context
      const Frame = viewMode === 'docs' ? 'div' : 'main'
      const { theme, density, width } = globals as Record<string, string>
      return (
        <ShownLocale context={context}>
          {(shown) => {
            const { locale, dir } = textOf(shown, globals)
            return (
              <div
                data-theme={theme}
                data-density={density}
                lang={locale}
                dir={dir}
                style={{
                  minBlockSize: viewMode === 'docs' ? undefined : '100vh',
                  colorScheme: theme,
                  background: 'Canvas',
                  color: 'CanvasText',
                  fontFamily: 'system-ui, sans-serif',
                }}
              >
                <Frame
                  style={{
                    boxSizing: 'border-box',
                    maxInlineSize: widths[width ?? 'full'],
                    padding: '1.5rem',
                    marginInline: 'auto',
                  }}
                >
                  <Story />
                </Frame>
              </div>
            )
          }}
        </ShownLocale>
      )
    },
  ],
})
