import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Trainer } from '../../../src/core/training'
import { spreadAt, WHOLE_SHARE } from '../../../src/core/layerHistory'
import { affected } from '../../../src/view/flow/fates'
import { figuresAt } from '../../../src/view/flow/flowState'
import { spreadsAt } from '../../../src/view/flow/spreadState'
import { openFlow, withIdleUnits } from './lab'

/** While training runs, a trace has one row: what is said of all examples must come from the record. */
it('says of one row nothing that is meant for all examples', async () => {
  const { lab } = await openFlow()
  act(() => lab.state.goToStep(9, true))
  await act(async () => void (await lab.until(({ trace }) => trace?.step === 9)))
  const whole = lab.state
  const setup = withIdleUnits()
  const trainer = new Trainer({
    recipe: setup.recipe,
    parameters: setup.parameters,
    train: setup.data.train,
    test: null,
    task: setup.data.task,
    resume: null,
  })
  trainer.traceOf(9)
  const history = trainer.layerHistory()
  const { z, a, delta, f, ...rest } = whole.trace!
  const cut = (of: readonly Float64Array[]) => of.map((numbers) => numbers.slice(0, numbers.length / 4))
  const one = { ...rest, rows: Int32Array.of(0), z: cut(z), a: cut(a), delta: cut(delta), f: cut(f) }
  const running = { ...whole, trace: one }

  expect(affected(whole)).toHaveLength(2)
  expect(affected(running)).toBeNull()
  expect(figuresAt(running, history, 'dead', null)).toEqual(figuresAt(whole, history, 'dead', null))
  expect(spreadsAt(running, history, 'activations')).toEqual({
    step: 9,
    spreads: [1, 2, 3].map((l) => spreadAt(history, 8, 'activations', l)),
  })
  const [first] = spreadsAt(whole, history, 'activations')!.spreads
  const recorded = spreadAt(history, 8, 'activations', 1).shares
  expect(Array.from(first!.shares, (share) => Math.round(share * WHOLE_SHARE))).toEqual(Array.from(recorded))
})
