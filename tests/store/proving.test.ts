import { describe, expect, it } from 'vitest'
import { parameterCount, type NetworkSpec } from '../../src/core/network'
import type { Setup } from '../../src/content/setup'
import { workedExample } from '../../src/content/workedExample'
import type { Lab, Proof } from '../../src/store/labState'
import { miniBatches, open } from './labs'

const isDone = ({ proof }: Lab) => proof?.kind === 'done'
const checkOf = (proof: Proof | null) => (proof?.kind === 'done' ? proof.check : null)

/** So large that its check takes many answers. */
function large(): Setup {
  const setup = workedExample()
  const network: NetworkSpec = {
    inputs: 2,
    layers: [
      { units: 120, activation: 'tanh' },
      { units: 120, activation: 'tanh' },
      { units: 1, activation: 'tanh' },
    ],
  }
  const parameters = Float64Array.from({ length: parameterCount(network) }, (_, k) => Math.sin(k) / 10)
  return { ...setup, recipe: { ...setup.recipe, network }, parameters }
}

describe('proving', () => {
  it('checks the step on show, before anything of it has been shown', async () => {
    const lab = await open()
    expect(lab.state.proof).toBeNull()
    lab.state.prove()
    const check = checkOf((await lab.until(isDone)).proof)!
    expect(check).toMatchObject({ step: 1, parameters: 13, checked: 13, counts: { agrees: 13 } })
    expect(check.worst).toBeLessThan(1e-12)
    expect(lab.place).toBe('1.0')
  })

  it('pauses first, and checks the step that is then on show', async () => {
    const lab = await open(miniBatches())
    lab.state.play()
    await lab.until((state) => (state.trace?.step ?? 0) > 20)
    lab.state.prove()
    const { trace, playing, proof } = await lab.until(isDone)
    expect(playing).toBe(false)
    expect(checkOf(proof)!.step).toBe(trace!.step)
  })

  it('drops its result when another step is shown, or the run is changed', async () => {
    const lab = await open()
    const prove = async () => {
      lab.state.prove()
      await lab.until(isDone)
    }
    await prove()
    await lab.press((state) => state.goToStep(2))
    expect(lab.state.proof).toBeNull()
    await prove()
    await lab.press((state) => state.edit({ kind: 'parameter', index: 0, value: 0.5 }))
    expect(lab.state.proof).toBeNull()
  })

  it('tells how far it is, lets the worker do other things meanwhile, and stops when it is given up', async () => {
    const lab = await open(large())
    lab.state.prove()
    const { proof } = await lab.until(({ proof }) => proof?.kind === 'running' && proof.done > 0)
    expect(proof).toMatchObject({ kind: 'running', of: expect.any(Number) })
    await lab.press((state) => state.goToStep(2, true))
    expect(lab.place).toBe(`2.${lab.state.script.microSteps.length}`)
    expect(lab.state.proof).toBeNull()
    const seen: (Proof | null)[] = []
    const stop = lab.store.subscribe(({ proof }) => seen.push(proof))
    await lab.press((state) => state.goToStep(3))
    stop()
    expect(seen.every((each) => each === null)).toBe(true)
  })

  it('asked for twice, goes on as one', async () => {
    const lab = await open(large())
    const progress: number[] = []
    lab.store.subscribe(({ proof }) => proof?.kind === 'running' && progress.push(proof.done))
    lab.state.prove()
    lab.state.dropProof()
    lab.state.prove()
    await lab.until(isDone)
    expect(progress).toEqual(progress.toSorted((one, other) => one - other))
    expect(new Set(progress.slice(2)).size).toBe(progress.length - 2)
  })

  it('says that numbers which are not finite cannot be checked', async () => {
    const setup = workedExample()
    const layers = setup.recipe.network.layers.map(({ units }) => ({ units, activation: 'linear' as const }))
    const recipe = { ...setup.recipe, network: { inputs: 2, layers }, learningRate: 1e9 }
    const lab = await open({ ...setup, recipe })
    lab.state.play()
    await lab.until((state) => state.divergence !== null)
    lab.state.prove()
    expect((await lab.until(({ proof }) => proof !== null)).proof).toEqual({ kind: 'diverged' })
  })

  it('is forgotten when the worker dies', async () => {
    const lab = await open()
    lab.state.prove()
    await lab.until(isDone)
    lab.crash()
    expect(lab.state.proof).toBeNull()
  })
})
