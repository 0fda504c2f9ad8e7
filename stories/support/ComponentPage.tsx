import { Controls, Description, Markdown, Primary, Source, Stories, Title, useOf } from '@storybook/addon-docs/blocks'
import theming from '../../docs/theming.md?raw'
import { abouts } from './abouts.js'
import { catalogueOf } from './catalogue.js'

const recipes = import.meta.glob<string>('../components/recipes/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The slots in a row of the table of parts in docs/theming.md. */
const slotsOf = (section: string): string => {
  const row = theming.split('\n').find((line) => line.startsWith(`| ${section} |`))
  if (!row) throw new Error(`docs/theming.md has no parts called ${section}.`)
  return row.split('|')[2]?.trim() ?? ''
}

/** The page of a component: what it is, its props, a recipe, its states, its parts and its words. */
export function ComponentPage() {
  const { preparedMeta } = useOf('meta', ['meta'])
  const name = preparedMeta.title.split('/').at(-1) ?? ''
  const about = preparedMeta.title.startsWith('Components/') ? abouts[name] : undefined
  const words = about?.messages.flatMap(catalogueOf) ?? []
  const recipe = recipes[`../components/recipes/${name}.tsx`]

  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      {recipe && (
        <>
          <h2 id="recipe">Recipe</h2>
          <Source code={recipe} language="tsx" />
        </>
      )}
      <Stories title="States" />
      {about && about.parts.length > 0 && (
        <Markdown>{`## Parts

Each has its name in \`data-slot\`, and takes its colours, corners and font from the [tokens](?path=/docs/theming--docs).

| of | \`data-slot\` |
| --- | --- |
${about.parts.map((section) => `| ${section} | ${slotsOf(section)} |`).join('\n')}`}</Markdown>
      )}
      {about && (
        <>
          <Markdown>{`## Words

Give your own through \`messages\`, by their keys. Where a value goes, there is an ellipsis; such a text is a function.`}</Markdown>
          <details>
            <summary>{words.length} texts</summary>
            <Markdown>{`| key | English |
| --- | --- |
${words.map(({ key, says }) => `| \`${key}\` | ${says.replaceAll('|', '\\|')} |`).join('\n')}`}</Markdown>
          </details>
        </>
      )}
    </>
  )
}
