#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { runCli } from './runCli.js'

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  load: (file) => import(pathToFileURL(file).href),
})
