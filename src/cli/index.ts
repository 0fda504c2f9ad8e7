#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { runCli } from './runCli.js'
import { stopUnread } from './stopUnread.js'

// What was not run to its end did not go well.
for (const stream of [process.stdout, process.stderr]) stopUnread(stream, () => process.exit(process.exitCode ?? 1))

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  load: (file) => import(pathToFileURL(file).href),
})
