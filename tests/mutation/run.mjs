/** Mutation tests of src/core: `npm run mutants` or `npm run mutants -- update step`. Survivors are listed, none is passed over. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GROUPS } from './groups.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js')

if (!existsSync(stryker)) {
  console.log('mutants: installing Stryker in tests/mutation.')
  const options = { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' }
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], options)
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in GROUPS))
if (unknown.length > 0) {
  console.error(
    `mutants: there is no group ${unknown.join(', ')}; the groups are ${Object.keys(GROUPS).join(', ')}.`,
  )
  process.exit(1)
}

const DETECTED = new Set(['Killed', 'Timeout'])
const COUNTED = new Set([...DETECTED, 'Survived', 'NoCoverage'])

/** The mutants of a group, as Stryker reports them. */
async function mutantsOf({ mutate, tests }, folder) {
  const report = join(folder, 'report.json')
  const config = {
    testRunner: 'vitest',
    plugins: [join(here, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    tsconfigFile: 'none.json',
    mutate: mutate.map((name) => `src/core/${name}.ts`),
    ignorePatterns: ['dist', 'tests/browser', 'tests/bench', 'tests/mutation/node_modules'],

    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 10_000,
    disableTypeChecks: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
  }
  const path = join(folder, 'stryker.json')
  await writeFile(path, JSON.stringify(config))
  const paths = tests.map((name) => `tests/core/${name}.test.ts`).join(' ')
  const { status } = spawnSync(process.execPath, [stryker, 'run', path], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTANTS_TESTS: paths },
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status}`)
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, line: source.split('\n')[mutant.location.start.line - 1] })),
  )
}

const DETAIL = 'Killed and timed out, of all that are covered or not'
const percent = (detected, of) => `${detected} of ${of}, ${((100 * detected) / of).toFixed(1)} %`

const all = { detected: 0, of: 0 }
const sums = []
for (const name of wanted.length > 0 ? wanted : Object.keys(GROUPS)) {
  const folder = await mkdtemp(join(tmpdir(), 'backstep-mutants-'))
  try {
    const mutants = (await mutantsOf(GROUPS[name], folder)).filter(({ status }) => COUNTED.has(status))
    const alive = mutants.filter(({ status }) => !DETECTED.has(status))
    for (const { status, file, line, location, replacement } of alive) {
      console.log(`${status} ${file}:${location.start.line}: ${line.trim()}\n    → ${replacement}`)
    }
    const detected = mutants.length - alive.length
    all.detected += detected
    all.of += mutants.length
    sums.push(`${name}: ${percent(detected, mutants.length)}`)
  } catch (error) {
    process.exitCode = 1
    sums.push(`${name}: not measured (${error.message})`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  console.log(sums.at(-1))
}
console.log(`\n${DETAIL}:\n${sums.join('\n')}`)
if (all.of > 0) console.log(`all: ${percent(all.detected, all.of)}`)
