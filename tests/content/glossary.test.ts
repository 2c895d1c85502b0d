import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isTermId, TERM_IDS } from '../../src/content/glossary'
import { RELATED } from '../../src/content/glossaryEntries'
import { PLACES } from '../../src/content/glossaryPlaces'
import { LESSONS } from '../../src/content/lessons/catalogue'
import { cursorOf } from '../../src/content/lessons/lesson'
import { makePreset } from '../../src/content/makePreset'
import { isKnown, scriptOf } from '../../src/core/playback'
import { cell, targetKey, type Cell, type Target } from '../../src/core/trace'
import { later } from '../../src/i18n/later'
import { LANGUAGES } from '../../src/i18n/messages'
import { runOf } from './trained'

const folder = new URL('../../src/i18n/', import.meta.url)

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

describe.each(LANGUAGES)('the glossary in %s', (language) => {
  const { names, meanings, alsoNames } = later[language].glossary

  test('has a name and a sentence for every term, and nothing else', () => {
    expect(Object.keys(names)).toEqual([...TERM_IDS])
    expect(Object.keys(meanings)).toEqual([...TERM_IDS])
    expect(Object.keys(alsoNames).filter((id) => !isTermId(id))).toEqual([])
    for (const id of TERM_IDS) {
      expect(names[id], id).toMatch(/^\S.*\S$|^\S$/)
      expect(meanings[id], id).toMatch(language === 'en' ? /\.$/ : /。$/)
    }
  })

  test('has no two terms of one name', () => {
    expect(new Set(Object.values(names)).size).toBe(TERM_IDS.length)
  })
})

test('a term leads to others, and never to itself', () => {
  for (const id of TERM_IDS) {
    expect(RELATED[id].length, id).toBeGreaterThan(0)
    expect(RELATED[id], id).not.toContain(id)
    expect(new Set(RELATED[id]).size, id).toBe(RELATED[id].length)
  }
})

test('every term that the words name exists', () => {
  const unknown = sources.flatMap(([name, text]) =>
    [...text.matchAll(/\[\[([^\]|]*)/g)]
      .map(([, id]) => id)
      // The comment that says what the notation is.
      .filter((id) => !isTermId(id) && id !== 'term')
      .map((id) => `${name}: ${id}`),
  )
  expect(sources.length).toBeGreaterThan(40)
  expect(unknown).toEqual([])
})

/** The number that a target is looked at for in a phase. */
function numberOf(target: Target, phase: string): Cell | null {
  if (target.kind === 'loss') return cell('loss')
  if (target.kind === 'neuron') return cell(phase === 'forward' ? 'z' : 'delta', target.layer, target.unit)
  if (target.kind === 'edge' && phase === 'gradient') {
    return cell('dW', target.layer, target.unit, target.from)
  }
  if (target.kind === 'edge' && phase === 'update') {
    return cell('W_next', target.layer, target.unit, target.from)
  }
  return null
}

const ticks = TERM_IDS.flatMap((id) =>
  PLACES[id].flatMap((place) => (place.kind === 'tick' ? [{ id, ...place }] : [])),
)

describe('the places where terms are seen', () => {
  test.each(ticks)('$id: $preset, $after.phase', async (place) => {
    const { preset, after, target } = place
    const setup = await makePreset[preset]()
    const script = scriptOf(setup.recipe.network)
    const cursor = cursorOf(script, after)
    expect(cursor).toBeGreaterThan(0)
    const { network } = setup.recipe
    const widths = [network.inputs, ...network.layers.map(({ units }) => units)]
    if (target.kind === 'target') expect(target.unit).toBeLessThan(widths[widths.length - 1])
    if ('layer' in target) expect(target.unit).toBeLessThan(widths[target.layer])
    if (target.kind === 'edge') expect(target.from).toBeLessThan(widths[target.layer - 1])
    const number = numberOf(target, after.phase)
    if (number) expect(isKnown(script, cursor, number), targetKey(target)).toBe(true)
  })

  test('are scenes that their lessons have', () => {
    for (const id of TERM_IDS) {
      for (const place of PLACES[id]) {
        if (place.kind !== 'lesson') continue
        expect(place.scene, id).toBeGreaterThanOrEqual(1)
        expect(place.scene, id).toBeLessThanOrEqual(LESSONS[place.lesson].scenes)
      }
    }
  })

  test('show a saturated neuron where they say saturation, and a mini-batch where they say that', async () => {
    const saturated = PLACES.saturation[0]
    const batch = PLACES['mini-batch'][0]
    if (saturated.kind !== 'tick' || batch.kind !== 'tick') throw new Error('places have moved')
    const { trace } = runOf(await makePreset[saturated.preset]()).traceOf(1)
    expect(Math.abs(trace.delta[1][2] / trace.incoming[1][2])).toBeLessThan(1e-6)
    const setup = await makePreset[batch.preset]()
    const { examples } = runOf(setup).traceOf(1).trace
    expect(examples.length).toBeGreaterThan(1)
    expect(examples.length).toBeLessThan(setup.data.train.count)
  })
})
