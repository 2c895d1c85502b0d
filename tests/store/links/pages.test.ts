import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LESSON_IDS, LESSONS } from '../../../src/content/lessons/catalogue'
import { GRANULARITIES } from '../../../src/core/playback'
import { LANGUAGES } from '../../../src/i18n/messages'
import { readFragment, writeFragment } from '../../../src/interop/link/fragment'
import { DIGITS, type LabState } from '../../../src/store/labState'
import type { Carried } from '../../../src/store/links/link'
import { readPageFields, writeLook, writePlace } from '../../../src/store/links/pageFields'
import { MOST_STEPS } from '../../../src/store/links/recompute'
import { EDGE_MODES, EDGE_REACHES, EDGE_SCALES, NODE_FACES, PANELS } from '../../../src/store/outlook'

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values)

const anyOutlook = fc.subarray([...PANELS], { minLength: 1 }).chain((panels) =>
  fc.record({
    panels: fc.constant(panels),
    panel: anyOf(panels),
    enlarged: fc.option(anyOf(panels)),
    edgeMode: anyOf(EDGE_MODES),
    edgeScale: anyOf(EDGE_SCALES),
    edgeReach: anyOf(EDGE_REACHES),
    nodeFace: anyOf(NODE_FACES),
  }),
)

const anyPage = fc.record({
  look: anyOutlook,
  granularity: anyOf(GRANULARITIES),
  digits: anyOf(DIGITS),
  language: anyOf(LANGUAGES),
  step: fc.integer({ min: 1, max: MOST_STEPS }),
  cursor: fc.nat(1_000_000),
  examples: fc.integer({ min: 1, max: 5000 }),
  example: fc.nat(4999),
  lesson: fc.option(
    anyOf(LESSON_IDS).chain((id) =>
      fc.tuple(fc.constant(id), fc.integer({ min: 1, max: LESSONS[id].scenes })),
    ),
  ),
  carried: fc.record({
    language: fc.boolean(),
    outlook: fc.boolean(),
    practice: fc.boolean(),
    locks: fc.record({ setup: fc.boolean(), answers: fc.boolean(), free: fc.boolean() }),
  }),
})

it('how the page looks and where it stands comes back from a link as it was, 10,000 times', () => {
  fc.assert(
    fc.property(anyPage, ({ look, carried, lesson, step, examples, ...page }) => {
      const example = Math.min(page.example, examples - 1)
      const state = { ...look, ...page, example, trace: { examples: Array(examples) } } as unknown as LabState
      const fields = new Map([
        ['step', String(step)] as const,
        ...(lesson ? [['lesson', lesson.join('.')] as const] : []),
        ...writePlace(state),
        ...writeLook(state, carried as Carried),
      ])
      const { locks } = carried
      expect(readPageFields(readFragment(`#${writeFragment(fields)}`)!)).toEqual({
        step,
        cursor: page.cursor,
        example: examples > 1 ? example : undefined,
        granularity: page.granularity === 'neuron' ? undefined : page.granularity,
        digits: carried.outlook ? page.digits : undefined,
        language: carried.language ? page.language : undefined,
        outlook: carried.outlook ? look : undefined,
        lesson: lesson ? { id: lesson[0], scene: lesson[1] } : undefined,
        practice: carried.practice,
        locks: locks.setup || locks.answers || locks.free ? locks : null,
      })
    }),
    { numRuns: 10_000 },
  )
})
