import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withActivation } from '../../src/content/layers'
import { recipeEdit } from '../../src/content/setups'
import type { Lab } from '../../src/store/labState'
import { miniBatches, open } from './labs'
import { adam, apart, BLANK, change, duplicate, settled, turn, watchPlaces } from './sides'

describe('runs in lockstep', () => {
  it('gives each side the numbers that it has alone, stepped and played', async () => {
    const lab = await open(miniBatches())
    const side = await duplicate(lab)
    await change(lab, side, (state) => state.edit(adam(state.setup)))
    lab.state.play()
    await lab.until((state) => (state.trace?.step ?? 0) > 60)
    lab.state.pause()
    await lab.until(({ trace }) => trace!.rows.length === trace!.examples.length)
    for (const step of [lab.state.trace!.step, 7, 31, 1]) {
      if (lab.state.trace!.step !== step) await lab.press((state) => state.goToStep(step))
      const plain = await open(miniBatches())
      if (step > 1) await plain.press((state) => state.goToStep(step))
      const other = await open(miniBatches())
      await other.press((state) => state.edit(adam(state.setup)))
      if (step > 1) await other.press((state) => state.goToStep(step))
      expect(lab.state.trace).toEqual(plain.state.trace)
      expect(side.store.getState().trace).toEqual(other.state.trace)
    }
  })

  it('shows the same step and cursor on both sides, whatever is done to either', async () => {
    const deeds: Record<string, (lead: Lab, own: Lab) => void> = {
      next: (lead) => lead.next(),
      back: (lead) => lead.back(),
      nextPhase: (_, own) => own.nextPhase(),
      step: (lead) => lead.goToStep(lead.trace!.step + 4),
      far: (_, own) => own.goToStep(25, true),
      first: (lead) => lead.goToStep(1),
      play: (lead) => lead.play(),
      pause: (_, own) => own.pause(),
      edit: (lead) => lead.edit({ kind: 'parameter', index: 1, value: 0.25 }),
      editSide: (_, own) => own.edit({ kind: 'parameter', index: 2, value: -0.5 }),
      rate: (_, own) => own.edit(recipeEdit(own.setup, { learningRate: 0.05 })),
      open: (lead) => lead.openSetup(miniBatches()),
      openSide: (_, own) => own.openSetup(withActivation(own.setup, 'tanh').setup),
      undo: (lead) => lead.undo(),
      undoSide: (_, own) => own.undo(),
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 1, maxLength: 14 }),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        async (names, waits) => {
          const lab = await open(miniBatches())
          const side = await duplicate(lab)
          const places = watchPlaces(lab, side)
          for (const [k, name] of names.entries()) {
            const { trace } = lab.state
            if (trace) deeds[name](lab.state, side.store.getState())
            if (waits[k]) await turn()
          }
          // A change of the run forgets the presses that wait behind it, so one may not be enough.
          while (lab.state.trace?.step !== 77) {
            lab.state.goToStep(77)
            await turn()
          }
          await settled(lab, side)
          expect(apart(places).filter((place) => !place.endsWith(BLANK))).toEqual([])
          expect(side.store.getState().cursor).toBe(lab.state.cursor)
          lab.state.comparison!.drop('B')
          lab.close()
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it('never shows one without the other while it is stepped and played', async () => {
    const lab = await open(miniBatches())
    const side = await duplicate(lab)
    await change(lab, side, (state) => state.edit(adam(state.setup)))
    const places = watchPlaces(lab, side)
    lab.state.setGranularity('phase')
    for (let k = 0; k < 8; k++) await lab.next()
    lab.state.play()
    await lab.until(({ trace }) => trace!.step > 300)
    lab.state.pause()
    await settled(lab, side)
    await lab.press((state) => state.goToStep(100))
    await lab.back()
    await turn()
    expect(places.length).toBeGreaterThan(20)
    expect(apart(places)).toEqual([])
  })
})
