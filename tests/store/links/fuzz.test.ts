import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { withInitializer } from '../../../src/content/setups'
import { equal } from '../../../src/interop/link/equal'
import { readExperiment, writeExperiment } from '../../../src/interop/link/experiment'
import { readFragment, writeFragment } from '../../../src/interop/link/fragment'
import { LINK_PARTS, LinkRefusal } from '../../../src/interop/link/linkProblem'
import { pack, unpack } from '../../../src/interop/link/packing'
import { readPageFields } from '../../../src/store/links/pageFields'
import { TestLab } from '../../TestLab'

/** What a fragment is read as; a refusal as its problem. Anything else that is thrown is thrown. */
async function read(fragment: string) {
  try {
    const fields = readFragment(fragment)
    return fields && { page: readPageFields(fields), experiment: await readExperiment(fields) }
  } catch (error) {
    if (error instanceof LinkRefusal) return error.problem
    throw error
  }
}

const isProblem = (value: unknown) => typeof value === 'object' && value !== null && 'key' in value

let packed: string
let lab: TestLab
beforeAll(async () => {
  const iris = withInitializer(await makePreset.iris(), 'lecun-normal')
  const values = iris.parameters.slice()
  values[7] = 0.123
  const setup = { ...iris, parameters: values, initialization: 'given' as const }
  packed = writeFragment(new Map(await writeExperiment(setup, null)))
  lab = await new TestLab().ready()
})
afterAll(() => lab.close())

const word = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '9'.repeat(30),
  '-1',
  '1e999',
  'NaN',
  '%',
  '%E0%A4',
  '',
  '../..',
  '<b>',
  '0x10',
  '1.5',
  '٣',
)
const anyKey = fc.oneof(fc.constantFrom(...Object.values(LINK_PARTS)), word, fc.string({ maxLength: 5 }))
const anyValue = fc.oneof(
  word,
  fc.string(),
  fc.nat().map(String),
  fc.constantFrom('xor', 'zh', 'all', 'explain.charts', 'setup.free', 'chain.2', 'phase', '1'),
)
const anyPairs = fc.array(fc.tuple(anyKey, anyValue), { maxLength: 8 })

describe('a link that nobody wrote', () => {
  it('is read or refused, whatever its keys and values', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, async (pairs) => {
        await read(pairs.map(([key, value]) => `${key}=${value}`).join('&'))
      }),
      { numRuns: 4000 },
    )
  })

  it('is read or refused, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const is = await read(`#${text}`)
        expect(is === null || isProblem(is) || text.includes('=')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is refused where one letter of the packed experiment is another, or it is cut off', async () => {
    const whole = await read(packed)
    const begin = packed.indexOf('z=') + 2
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const change = fc.record({
      at: fc.integer({ min: begin, max: packed.length - 1 }),
      letter: fc.constantFrom(...letters),
      cut: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, letter, cut }) => {
        const damaged = cut ? packed.slice(0, at) : packed.slice(0, at) + letter + packed.slice(at + 1)
        const is = await read(damaged)
        expect(isProblem(is) || equal(is, whole)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('is refused where what was packed is no project, and does not go beyond it', async () => {
    const hostile = [
      'null',
      '[]',
      '"x"',
      '{}',
      '{"__proto__":{"format":"backstep-project","version":1}}',
      '{"format":"backstep-project","version":2}',
      '{"format":"backstep-project","version":1,"network":{"inputs":1024,"layers":[{"units":1e9,"activation":"relu"}]},"dataset":{"name":"xor"}}',
      '{"format":"backstep-project","version":1,"dataset":{"name":"__proto__","task":{"kind":"argmax"}}}',
      '{"format":"backstep-project","version":1,"dataset":{"name":"xor","task":7},"network":{"inputs":3,"layers":[{"units":1,"activation":"sigmoid"}]},"loss":"binary-cross-entropy","reduction":"batch-mean","initializer":"zeros","seed":1}',
    ]
    for (const text of hostile) expect(isProblem(await read(`z=${await pack(text)}`)), text).toBe(true)
    expect(({} as Record<string, unknown>).format).toBeUndefined()
  })

  it('cannot fill the memory', async () => {
    const bomb = await pack(' '.repeat(20e6))
    expect(bomb.length).toBeLessThan(32_000)
    await expect(unpack(bomb)).rejects.toMatchObject({ problem: { key: 'unpacksTooLarge' } })
    expect(await unpack(await pack(' '.repeat(8e6)))).toHaveLength(8e6)
  })

  it('cannot keep the worker busy', async () => {
    expect(await read('x=xor&t=20001')).toMatchObject({ key: 'notWhole' })
    const linking = (await lab.state.linking())!
    const { setup } = lab.state
    await linking.open('#x=digits-deep&t=19999')
    expect(lab.state.notice!(lab.state.messages, 'en')).toMatch(/^The link leads to step 19999 of a network/)
    expect(lab.state.setup).toBe(setup)
  })

  it.each([
    ['#v=2&x=xor', 'en', 'This link is of version 2; this page knows version 1.'],
    ['#hello', 'en', 'What stands behind # in the address, "hello", is no link of this page.'],
    ['#x=xor&t=abc', 'en', 'its step (t) is "abc"; a whole number from 1 to 20000 belongs there.'],
    ['#x=xo', 'en', 'its experiment (x) is "xo"; possible here: worked-example, mazur,'],
    ['#x=xor&r=-1', 'en', 'its learning rate (r) is "-1"; a number greater than 0'],
    ['#x=xor&r=0', 'en', 'its learning rate (r) is "0"; a number greater than 0'],
    ['#x=xor&r=1e-400', 'en', 'its learning rate (r) is "1e-400"; a number greater than 0'],
    ['#x=xor&b=5', 'en', 'its batch size (b) is "5"; a whole number from 1 to 4'],
    ['#lesson=chain.7', 'en', 'its lesson (lesson) is "chain.7"'],
    ['#t=7&c=3', 'en', 'it has a step (t), but does not say of which experiment'],
    ['#c=3', 'zh', '其中有'],
    ['#x=xor&lang=fr', 'zh', '语言（lang）为 "fr"，这里可以是：en, zh。'],
    ['#lesson=3', 'zh', '课程（lesson）为 "3"'],
    ['#x=xor&z=AAAA', 'en', 'its packed experiment (z) is cut off or damaged.'],
    [`#x=xor&q=${'x'.repeat(40_000)}`, 'en', 'it has more than 32000 characters'],
    ['#v=one&x=xor', 'en', 'its version (v) is "one"'],
  ] as const)('%s is refused with a sentence, and everything stays', async (fragment, language, sentence) => {
    const linking = (await lab.state.linking())!
    lab.state.tell(null)
    const { notice: _, ...before } = lab.state
    await linking.open(fragment)
    const { notice, ...after } = lab.state
    expect(notice!(lab.state.messages, language)).toContain(sentence)
    expect(after).toEqual(before)
  })
})

it('leaves what it does not know alone', async () => {
  const plain = await read('x=xor&t=3&p=charts&lock=setup')
  expect(isProblem(plain)).toBe(false)
  expect(
    equal(await read('x=xor&new=1&t=3&t=9&p=charts.hologram&lock=setup.gravity&__proto__=x'), plain),
  ).toBe(true)
})
