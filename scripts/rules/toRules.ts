import { operations } from '../../src/contract/index.js'
import { examples } from './examples.js'
import { access, answers, derived, head, standing, writing } from './prose.js'
import { featureTable, leaderTable, visitTable } from './access.js'
import { flowTable, furtherLists, gravityList, lifecycleTable, situationTable, statusTable } from './tables.js'

/** docs/rules.md. */
export async function toRules(): Promise<string> {
  const parts = [
    head,
    standing.lifecycle,
    lifecycleTable(),
    standing.gravity,
    gravityList(),
    standing.operations,
    statusTable(),
    standing.further,
    furtherLists(),
    standing.situations,
    situationTable(),
    standing.flows,
    flowTable(),
    access.features,
    await featureTable(),
    access.leaders,
    leaderTable(),
    access.visits,
    await visitTable(),
    access.capabilities,
    derived,
    writing,
    answers,
    ...(await exampleParts()),
  ]
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`
}

async function exampleParts(): Promise<string[]> {
  return (await examples()).map(({ title, operation, body, status, answer }) => {
    const { method, path } = operations[operation]
    const asked = body === null ? '' : `\n\n${json(body)}`
    return `### ${title}\n\n\`${operation}\`, \`${method} ${path}\`${asked}\n\nanswers ${status}:\n\n${json(answer)}`
  })
}

const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``
