import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { scriptOf } from '../../src/core/playback'
import { OPTIMIZER_NAMES, type Recipe } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'
import { cardRows } from '../../src/draw/card'
import { edgeFace, neuronFace } from '../../src/draw/faces'
import { flowAlong, frameOf, shownMask, type GraphFrame } from '../../src/draw/graphFrame'
import { widthOn } from '../../src/draw/laneScale'
import { flowThrough } from '../../src/draw/skips'
import { smallRun } from '../core/runs'
import { SEEN } from './graphPictures'

const LANES = { factor: 10, most: 14 }

/** 3-3-3-1: the first hidden layer is residual, the second drops. */
const skipping = { inputs: 3, layers: [{ units: 3, activation: 'tanh', residual: true }] } as const
const network: NetworkSpec = {
  inputs: 3,
  layers: [
    ...skipping.layers,
    { units: 3, activation: 'silu', dropout: 0.5 },
    { units: 1, activation: 'linear' },
  ],
}

/** A step's frame at any cursor, with the mini-batch's first example on show. */
function framesOf(recipe: Partial<Recipe>, step = 1): (cursor: number, playing?: boolean) => GraphFrame {
  const { trace } = new Trainer(smallRun(recipe)).traceOf(step)
  const script = scriptOf(trace.recipe.network)
  return (cursor, playing = false) => frameOf({ ...SEEN, trace, script, cursor, playing }, LANES)!
}

/** Frames of a step that drops unit `unit` of layer 2 for the example on show, and keeps another. */
function droppingFrames(recipe: Partial<Recipe> = {}) {
  for (let seed = 1; ; seed++) {
    const frames = framesOf({ network, seed, ...recipe })
    const mask = [...frames(0).trace.masks[2].subarray(0, 3)]
    if (mask.includes(0) && mask.includes(2)) {
      return { frames, dropped: mask.indexOf(0), kept: mask.indexOf(2) }
    }
  }
}

/** How many micro-steps are done when unit j of layer 2 has its activation. */
const afterForward2 = (j: number) => 3 + j + 1

describe('dropout in a frame', () => {
  it('strikes a unit out when its activation is known, and from then on in the step', () => {
    const { frames, dropped, kept } = droppingFrames()
    const { length: end } = frames(0).script.microSteps
    expect(neuronFace(frames(afterForward2(dropped) - 1), 2, dropped, 'cells').dropped).toBe(false)
    expect(shownMask(frames(afterForward2(dropped) - 1), 2, dropped)).toBeNull()
    for (let cursor = afterForward2(dropped); cursor <= end; cursor++) {
      expect(neuronFace(frames(cursor), 2, dropped, 'cells').dropped).toBe(true)
    }
    expect(neuronFace(frames(end), 2, kept, 'cells').dropped).toBe(false)
    expect(shownMask(frames(end), 2, kept)).toBe(2)
    expect(neuronFace(frames(end, true), 2, dropped, 'cells').dropped).toBe(true)
  })

  it('leaves a ghost of what a dropped unit would have sent, along which nothing flows', () => {
    const { frames, dropped, kept } = droppingFrames()
    const forward = frames(afterForward2(2) + 1)
    expect(edgeFace(forward, 3, 0, dropped)).toMatchObject({ ghost: true, flow: null })
    expect(edgeFace(forward, 3, 0, kept).ghost).toBe(false)
    expect(edgeFace(forward, 3, 0, kept).flow).not.toBeNull()
    expect(edgeFace(forward, 2, dropped, 0).ghost).toBe(false)
    expect(edgeFace(frames(2), 3, 0, dropped).ghost).toBe(false)
  })

  it('does not hide the change that weight decay makes to a weight from a dropped unit', () => {
    const { frames, dropped } = droppingFrames({
      weightDecay: { kind: 'decoupled', amount: 0.1, appliesTo: 'weights' },
    })
    const { first } = frames(0).script
    const face = edgeFace(frames(first.update[3] + 1), 3, 0, dropped)
    expect(face).toMatchObject({ ghost: true })
    expect(face.flow).not.toBeNull()
  })

  it('shows what a residual unit still passes on when its own part is dropped', () => {
    for (let seed = 1; ; seed++) {
      const layers = [{ ...skipping.layers[0], dropout: 0.5 }, network.layers[2]]
      const frames = framesOf({ network: { inputs: 3, layers }, seed })
      const dropped = frames(0).trace.masks[1].indexOf(0)
      if (dropped < 0 || dropped > 2) continue
      const frame = frames(4)
      const face = neuronFace(frame, 1, dropped, 'cells')
      expect(face.dropped).toBe(true)
      expect(face.level).toBeGreaterThan(0)
      expect(edgeFace(frame, 2, 0, dropped)).toMatchObject({
        ghost: false,
        flow: { width: expect.anything() },
      })
      return
    }
  })
})

describe('the card of a neuron', () => {
  const named = (frame: GraphFrame, layer: number, unit: number) =>
    Object.fromEntries(cardRows(frame, { kind: 'neuron', layer, unit }).map(({ name, text }) => [name, text]))

  it('says that a unit is dropped, or what the others are scaled by, once that is known', () => {
    const { frames, dropped, kept } = droppingFrames()
    expect(named(frames(0), 2, dropped)).toMatchObject({ mask: null, functionValue: null })
    expect(named(frames(6), 2, dropped)).toMatchObject({ maskDropped: '0', activation: '0.00' })
    expect(named(frames(6), 2, kept)).toMatchObject({ maskKept: '1/(1 − 0.5)' })
    expect(named(frames(6), 2, kept)).not.toHaveProperty('skipped')
  })

  it('says what a skip adds, in a layer that has one alone', () => {
    const frames = framesOf({ network })
    const { trace } = frames(0)
    const card = named(frames(6), 1, 1)
    expect(Number(card.skipped!.replace('−', '-'))).toBe(trace.a[0][1])
    expect(Number(card.functionValue!.replace('−', '-'))).toBe(trace.f[1][1])
    expect(card).not.toHaveProperty('maskKept')
    expect(named(frames(6), 3, 0)).not.toHaveProperty('functionValue')
  })
})

describe('a skip', () => {
  const layers = [skipping.layers[0], skipping.layers[0], network.layers[2]]
  const frames = framesOf({ network: { inputs: 3, layers } })
  const { trace, script } = frames(0)

  it('carries a of the unit below while the residual unit is computed', () => {
    const cursor = script.first.forward[2] + 1 + 1
    expect(flowThrough(frames(cursor), 2, 1)).toBe(trace.a[1][1])
    expect(flowThrough(frames(cursor), 2, 0)).toBeNull()
    expect(flowThrough(frames(2), 1, 1)).toBe(trace.a[0][1])
  })

  it('carries ∂L/∂a back, unchanged, while the error of the unit below is computed', () => {
    const cursor = script.first.backward[1] + 1 + 1
    expect(flowThrough(frames(cursor), 2, 1)).toBe(trace.incoming[2][1])
    expect(flowThrough(frames(cursor), 1, 1)).toBeNull()
    expect(flowThrough(frames(script.first.backward[2] + 2), 2, 1)).toBeNull()
  })

  it('carries nothing in the gradient and the update, nor while training runs', () => {
    for (const phase of ['gradient', 'update'] as const) {
      expect(flowThrough(frames(script.first[phase][2] + 2), 2, 1)).toBeNull()
    }
    expect(flowThrough(frames(script.microSteps.length, true), 2, 1)).toBeNull()
  })
})

describe('what flows in the update', () => {
  it.each(OPTIMIZER_NAMES)('%s: after − before of each weight, at a scale that shows the largest', (name) => {
    const frames = framesOf({ optimizer: OPTIMIZER_DEFAULTS[name], learningRate: 1e-4 }, 3)
    const { trace, script } = frames(0)
    const frame = frames(script.first.update[1] + 2)
    const [before, after] = [trace.before.weights[1], trace.after.weights[1]]
    for (const i of [0, 1]) {
      expect(flowAlong(frame, 1, 1, i)).toBe(after[2 + i] - before[2 + i])
      expect(after[2 + i]).not.toBe(before[2 + i])
    }
    const changes = [1, 2].flatMap((l) =>
      [...trace.after.weights[l]].map((w, k) => Math.abs(w - trace.before.weights[l][k])),
    )
    const most = widthOn(frame.flowScales[1], Math.max(...changes))
    expect(most).toBeGreaterThanOrEqual(2)
    expect(most).toBeLessThan(2 * Math.sqrt(10) + 1)
  })
})
