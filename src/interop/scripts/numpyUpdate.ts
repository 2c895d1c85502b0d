/** The update of a step written out for NumPy, stage by stage. */
import { MEMORY_LETTERS } from '../../core/memoryLetters'
import { momentCount } from '../../core/optimizers'
import type { Optimizer, Pull, Recipe } from '../../core/recipe'
import { arrayPieces, comment, literal } from './literals'
import { checkedScalar, layersOf, memories, type ScriptSource } from './shared'

const WRAP = 'np.array'

const reached = ({ trainBiases }: Recipe, { appliesTo }: Pull) =>
  trainBiases && appliesTo === 'weights+biases' ? 'trained' : 'weights'

function* pulled(recipe: Recipe, pull: Pull, term: string): Generator<string> {
  yield `for name in ${reached(recipe, pull)}:\n`
  yield `    g[name] += ${literal(pull.amount)} * ${term}\n`
}

function* prepared({ trace, words }: ScriptSource): Generator<string> {
  const { recipe } = trace
  const { l1, l2, clip, weightDecay } = recipe
  if (l1 || l2) yield comment(words.penalties)
  if (l1) yield* pulled(recipe, l1, 'np.sign(parameters[name])')
  if (l2) yield* pulled(recipe, l2, 'parameters[name]')
  if (clip?.kind === 'value') {
    yield comment(words.clipValue)
    yield 'for name in trained:\n'
    yield `    g[name] = np.clip(g[name], -${literal(clip.maxValue)}, ${literal(clip.maxValue)})\n`
  }
  if (clip?.kind === 'global-norm') {
    yield comment(words.clipNorm)
    yield 'norm = np.sqrt(sum((g[name] ** 2).sum() for name in trained))\n'
    yield* checkedScalar('norm', 'norm', trace.gradientNorm, WRAP)
    yield 'for name in trained:\n'
    yield `    g[name] *= min(1.0, ${literal(clip.maxNorm)} / (norm + ${literal(clip.epsilon)}))\n`
  }
  if (!weightDecay) return
  yield comment(words.decay)
  if (weightDecay.kind === 'l2-gradient') yield* pulled(recipe, weightDecay, 'parameters[name]')
  else {
    yield `for name in ${reached(recipe, weightDecay)}:\n`
    yield `    parameters[name] = (1.0 - rate * ${literal(weightDecay.amount)}) * parameters[name]\n`
  }
}

/** The lines for one parameter, p, and its gradient, g. */
function stepLines(optimizer: Optimizer): string[] {
  switch (optimizer.name) {
    case 'sgd':
      return ['parameters[name] = parameters[name] - rate * g[name]']
    case 'momentum':
      return [
        `v[name] = ${literal(optimizer.momentum)} * v[name] + g[name]`,
        'parameters[name] = parameters[name] - rate * v[name]',
      ]
    case 'nesterov': {
      const mu = literal(optimizer.momentum)
      return [
        `v[name] = ${mu} * v[name] + g[name]`,
        `parameters[name] = parameters[name] - rate * (g[name] + ${mu} * v[name])`,
      ]
    }
    case 'adagrad':
      return [
        's[name] = s[name] + g[name] ** 2',
        `parameters[name] = parameters[name] - rate * g[name] / (np.sqrt(s[name]) + ${literal(optimizer.epsilon)})`,
      ]
    case 'rmsprop': {
      const rho = literal(optimizer.rho)
      return [
        `s[name] = ${rho} * s[name] + (1.0 - ${rho}) * g[name] ** 2`,
        `parameters[name] = parameters[name] - rate * g[name] / (np.sqrt(s[name]) + ${literal(optimizer.epsilon)})`,
      ]
    }
    case 'adam':
    case 'adamw': {
      const [beta1, beta2] = [literal(optimizer.beta1), literal(optimizer.beta2)]
      return [
        `m[name] = ${beta1} * m[name] + (1.0 - ${beta1}) * g[name]`,
        `v[name] = ${beta2} * v[name] + (1.0 - ${beta2}) * g[name] ** 2`,
        `m_hat = m[name] / (1.0 - ${beta1} ** k)`,
        `v_hat = v[name] / (1.0 - ${beta2} ** k)`,
        `parameters[name] = parameters[name] - rate * m_hat / (np.sqrt(v_hat) + ${literal(optimizer.epsilon)})`,
      ]
    }
  }
}

function* memory(source: ScriptSource): Generator<string> {
  const { trace, words } = source
  const { optimizer } = trace.recipe
  if (momentCount(optimizer) === 0) return
  const slots = MEMORY_LETTERS[optimizer.name]
  yield comment(words.memory(String(trace.age)))
  if (trace.age === 0) {
    for (const slot of slots) yield `${slot} = {name: np.zeros_like(parameters[name]) for name in trained}\n`
  } else {
    for (const slot of slots) yield `${slot} = {}\n`
    yield* memories(source, slots, function* (slot, name, numbers, width) {
      yield `${slot}["${name}"] = `
      yield* arrayPieces(numbers, width, WRAP)
      yield '\n'
    })
  }
  if (optimizer.name === 'adam' || optimizer.name === 'adamw') yield `k = ${trace.age + 1}\n`
}

/** From the gradients of the loss to the new parameters. */
export function* numpyUpdate(source: ScriptSource): Generator<string> {
  const { trace, words } = source
  const { recipe } = trace
  const layers = layersOf(trace)
  const both = (of: (name: string) => string) =>
    layers.map((l) => `    ${of(`W${l}`)}, ${of(`b${l}`)},\n`).join('')
  yield `parameters = {\n${both((name) => `"${name}": ${name}`)}}\n`
  yield `gradients = {\n${both((name) => `"${name}": d${name}`)}}\n`
  yield `weights = [${layers.map((l) => `"W${l}"`).join(', ')}]\n`
  if (!recipe.trainBiases) yield comment(words.frozen)
  yield `trained = ${recipe.trainBiases ? 'list(parameters)' : 'weights'}\n`
  yield comment(words.rate(String(trace.step)))
  yield `rate = ${literal(trace.learningRate)}\n`
  yield 'g = {name: gradients[name].copy() for name in trained}\n'
  yield* prepared(source)
  yield* memory(source)
  yield 'for name in trained:\n'
  for (const line of stepLines(recipe.optimizer)) yield `    ${line}\n`
}
