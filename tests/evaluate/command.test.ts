/** The command itself, on files that say nothing of what is expected. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { distance, flat, oracleCases } from '../oracles'
import type { Computed } from './compute'

const cases = oracleCases()
const ROOT = new URL('../..', import.meta.url)

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const execute = promisify(execFile)

/** `npm run --silent evaluate -- …arguments` */
async function evaluate(...files: string[]): Promise<Ran> {
  const options = { cwd: ROOT, maxBuffer: 2 ** 28, env: { ...process.env, INIT_CWD: undefined } }
  try {
    const { stdout, stderr } = await execute('npm', ['run', '--silent', 'evaluate', '--', ...files], options)
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as Ran
  }
}

let folder: string
const file = (name: string) => join(folder, name)
const write = (name: string, value: unknown) => writeFile(file(name), JSON.stringify(value))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstep-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('every reference case, from its question alone', () => {
  let computed: Map<string, Computed>

  beforeAll(async () => {
    const questions = cases.map((one) => ({
      ...one,
      expected: undefined,
      published: undefined,
      steps: one.steps?.map(({ step }) => ({ step })),
    }))
    await write('first.json', {
      schema: 'backprop-oracle/1',
      dtype: 'float64',
      cases: questions.slice(0, 50),
    })
    await write('second.json', { schema: 'backprop-oracle/1', cases: questions.slice(50) })
    const ran = await evaluate(file('first.json'), file('second.json'))
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const answer = JSON.parse(ran.stdout) as { cases: { name: string; computed: Computed }[] }
    computed = new Map(answer.cases.map((one) => [one.name, one.computed]))
  }, 60_000)

  const close = (what: string, got: unknown, expected: unknown, tolerance: number) => {
    type Numbers = Parameters<typeof flat>[0]
    expect(distance(flat(got as Numbers), flat(expected as Numbers)), what).toBeLessThanOrEqual(tolerance)
  }
  const shapeOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(shapeOf) : typeof value)

  test('in their order', () => {
    expect([...computed.keys()]).toEqual(cases.map(({ name }) => name))
  })

  test.each(cases)('$name', ({ name, expected, steps }) => {
    const { steps: taken, ...pass } = computed.get(name)!
    expect(Object.keys(pass).sort()).toEqual(Object.keys(expected).sort())
    for (const [what, numbers] of Object.entries(expected)) {
      const got = pass[what as keyof typeof pass]
      expect(shapeOf(got)).toEqual(shapeOf(numbers))
      close(what, got, numbers, 1e-10)
    }
    expect(taken?.map(({ step }) => step)).toEqual(steps?.map(({ step }) => step))
    steps?.forEach((wanted, k) => {
      const got = taken![k]
      expect(Object.keys(got).sort()).toEqual(Object.keys(wanted).sort())
      for (const [what, numbers] of Object.entries(wanted)) {
        const value = got[what as keyof typeof got]
        expect(shapeOf(value)).toEqual(shapeOf(numbers))
        close(`${what} after ${wanted.step}`, value, numbers, wanted.step > 300 ? 1e-8 : 1e-10)
      }
    })
  })
})

describe('what goes wrong is said', () => {
  const [one] = cases

  test('a case that cannot be computed: the others are, and the code is 1', async () => {
    await write('mixed.json', { cases: [{ ...one, name: 'bad', loss: 'hinge' }, one] })
    const { code, stdout, stderr } = await evaluate(file('mixed.json'), file('none.json'))
    expect(code).toBe(1)
    const [bad, good, none] = JSON.parse(stdout).cases
    expect(bad).toEqual({ name: 'bad', error: expect.stringContaining('cases[0].loss is "hinge"') })
    expect(good.computed.loss).toBeCloseTo(one.expected.loss, 12)
    expect(none).toEqual({ name: file('none.json'), error: expect.stringContaining('ENOENT') })
    expect(stderr).toMatch(/^evaluate: bad: cases\[0\]\.loss.*\nevaluate: .*none\.json: ENOENT/)
  }, 60_000)

  test('a number that is not finite is null, and it is said which', async () => {
    const optimizer = { name: 'sgd', learningRate: 1e300 }
    await write('diverging.json', { ...one, name: 'up', optimizer, steps: [{ step: 1 }, { step: 9 }] })
    const { code, stdout, stderr } = await evaluate(file('diverging.json'))
    expect(code).toBe(0)
    const [{ computed }] = JSON.parse(stdout).cases
    expect(computed.loss).toBeCloseTo(one.expected.loss, 12)
    expect(computed.steps[1].loss).toBeNull()
    expect(stderr).toMatch(/^evaluate: up: steps\[\d\]\.\S+ is (NaN|-?Infinity), written as null/)
  }, 60_000)

  test('no files', async () => {
    const { code, stdout, stderr } = await evaluate()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('FILE')
  }, 60_000)
})
