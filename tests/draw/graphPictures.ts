/** Moments of every preset and lesson as the graph shows them, on the screens it is seen on. */
import { LESSON_IDS } from '../../src/content/lessons/catalogue'
import { loadLesson } from '../../src/content/lessons/loadLesson'
import { makePreset } from '../../src/content/makePreset'
import { PRESET_IDS } from '../../src/content/presets'
import type { Setup } from '../../src/content/setup'
import { scriptOf } from '../../src/core/playback'
import { Trainer } from '../../src/core/training'
import { frameOf, type FrameSource, type GraphFrame } from '../../src/draw/graphFrame'
import { layoutWithLegend } from '../../src/draw/legendRoom'
import type { Layout, Room } from '../../src/draw/layout'
import { isLarge } from '../../src/draw/sizes'

export const ROOMS: Readonly<Record<string, Room>> = {
  hero: { width: 928, height: 520, top: 52, bottom: 34, narrow: false },
  large: { width: 1120, height: 698, top: 52, bottom: 27, narrow: false },
  phone: { width: 390, height: 284, top: 8, bottom: 8, narrow: true },
  stage: { width: 394, height: 227, top: 14, bottom: 8, narrow: true },
}

export const SEEN = {
  example: 0,
  digits: 4,
  granularity: 'neuron',
  selection: null,
  edgeMode: 'phase',
  edgeScale: 'root',
  edgeReach: 'network',
} as const

/** What is drawn with circles, each with the name it is told by. */
export async function drawnSetups(): Promise<[string, Setup][]> {
  const presets = PRESET_IDS.filter((id) => !id.startsWith('digits')).map(
    async (id): Promise<[string, Setup]> => [id, await makePreset[id]()],
  )
  const lessons = LESSON_IDS.map(async (id) => {
    const { experiments } = await loadLesson[id]()
    return Object.entries(experiments).map(([name, make]): [string, Setup] => [`${id}/${name}`, make()])
  })
  const all = [...(await Promise.all(presets)), ...(await Promise.all(lessons)).flat()]
  const shapes = new Set<string>()
  return all.filter(([, { recipe, parameters }]) => {
    const key = JSON.stringify([recipe.network, recipe.learningRate, Array.from(parameters.slice(0, 12))])
    const known = shapes.has(key)
    shapes.add(key)
    return !known && !isLarge(recipe.network)
  })
}

const MOST_TICKS = 9

export interface Picture {
  readonly name: string
  readonly frame: GraphFrame
  readonly layout: Layout
}

/** The ticks of one step, all of them or so many spread over it. */
export function* picturesOf(
  name: string,
  { recipe, parameters, data }: Setup,
  screen: string,
  step: number,
  seen: Partial<FrameSource> = {},
): Generator<Picture> {
  const trainer = new Trainer({ recipe, parameters, ...data, resume: null })
  const { trace } = trainer.traceOf(step)
  const script = scriptOf(recipe.network)
  const layout = layoutWithLegend(recipe.network, ROOMS[screen], null, false)
  const { length } = script.microSteps
  const ticks = Math.min(length, MOST_TICKS)
  for (let k = 0; k <= ticks; k++) {
    const cursor = Math.round((k * length) / ticks)
    const frame = frameOf({ ...SEEN, trace, script, cursor, playing: false, ...seen }, layout.lanes)!
    yield { name: `${name} ${screen} ${step}.${cursor}`, frame, layout }
  }
}
