/** The state in a project from which its run goes on. */
import type { Checkpoint } from '../core/checkpoint'
import { parameterCount } from '../core/network'
import { momentCount } from '../core/optimizers'
import type { Recipe } from '../core/recipe'
import { readParameters } from './matrices'
import { below, refuse, shown } from './problem'
import type { ProjectFile } from './schema'

type RunFile = NonNullable<ProjectFile['run']>

/** What the optimizer remembers; only one that remembers nothing can go on without it. */
function readMoments(
  { moments, age, step }: RunFile,
  path: string,
  { network, optimizer }: Recipe,
): Pick<Checkpoint, 'moments' | 'age'> {
  const expected = momentCount(optimizer)
  const field = below(path, 'moments')
  if (expected === 0) return { moments: new Float64Array(0), age: age ?? step - 1 }
  if (!moments) refuse('missing', { field })
  if (typeof age !== 'number') refuse('missing', { field: below(path, 'age') })
  if (moments.length !== expected) {
    refuse('wrongMoments', { field, length: moments.length, expected, optimizer: optimizer.name })
  }
  const size = parameterCount(network)
  const values = new Float64Array(expected * size)
  moments.forEach((entry, slot) => {
    values.set(readParameters(entry, below(field, slot), network), slot * size)
  })
  return { moments: values, age }
}

/** The state of `run`, which stands at `path`, for a run of `recipe` with `count` examples. */
export function readRun(run: RunFile, path: string, recipe: Recipe, count: number): Checkpoint {
  const { step, epoch, position, generator } = run
  const { batching, network } = recipe
  const most = (batching.kind === 'given' ? batching.miniBatches.length : count) - 1
  if (position > most) refuse('tooLarge', { field: below(path, 'position'), value: shown(position), most })
  const parameters = readParameters(run.parameters, below(path, 'parameters'), network)
  return { step, epoch, position, generator, parameters, ...readMoments(run, path, recipe) }
}
