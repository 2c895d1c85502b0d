import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MISTAKE_IDS } from '../../../src/content/mistakes'
import { plantedSetup } from '../../../src/content/plantedSetup'
import { LARGEST_SEED } from '../../../src/content/setups'
import { readExperiment, writeExperiment } from '../../../src/interop/link/experiment'
import { readFragment, writeFragment } from '../../../src/interop/link/fragment'
import { mistakeCode, mistakeOf } from '../../../src/interop/link/mistakeCode'

const seeds = fc.integer({ min: 0, max: LARGEST_SEED })

describe('the code of a planted mistake', () => {
  it('leads back to it, and no two mistakes have the same in one run', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const codes = MISTAKE_IDS.map((mistake) => mistakeCode(mistake, seed))
        expect(new Set(codes).size).toBe(MISTAKE_IDS.length)
        expect(codes.map((code) => mistakeOf(code, seed))).toEqual([...MISTAKE_IDS])
      }),
    )
  })

  it('is another one in another run', () => {
    const codes = Array.from({ length: 200 }, (_, seed) => mistakeCode('bias-skipped', seed))
    expect(new Set(codes).size).toBe(200)
  })

  it('stands in links that people have kept', () => {
    expect(mistakeCode('slope-output', 7)).toBe('102732771')
    expect(mistakeCode('bias-skipped', 7)).toBe('3906305803')
    expect(mistakeCode('adam-multiplied', 4_000_000_000)).toBe('591561131')
  })
})

describe('a link to a run with a planted mistake', () => {
  it.each(MISTAKE_IDS)('does not name it, and opens with it: %s', async (mistake) => {
    const setup = plantedSetup(mistake)
    const fragment = writeFragment(new Map(await writeExperiment(setup, null)))
    for (const id of MISTAKE_IDS) expect(fragment).not.toContain(`=${id}`)
    expect(fragment).toMatch(/&bug=\d+$/)
    expect((await readExperiment(readFragment(fragment)!))!.setup.planted).toBe(mistake)
    const older = fragment.replace(/bug=\d+/, `bug=${mistake}`)
    expect((await readExperiment(readFragment(older)!))!.setup.planted).toBe(mistake)
  })

  it('is refused where its code belongs to no mistake', async () => {
    const fields = readFragment('x=mazur&bug=12')!
    await expect(readExperiment(fields)).rejects.toMatchObject({ problem: { key: 'notOneOf' } })
  })
})
