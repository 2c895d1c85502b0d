/** The update of a step in PyTorch: penalties, clipping, decay, optimizer. */
import type { Pull, Recipe } from '../../core/recipe'
import { arrayPieces, comment, literal } from './literals'
import { checkedScalar, layersOf, memories, type ScriptSource } from './shared'
import { torchOptimizer, type TorchOptimizer } from './torchFormulas'

const WRAP = 'torch.tensor'

/** What a pull reaches, of what is trained. */
const reached = ({ trainBiases }: Recipe, { appliesTo }: Pull) =>
  trainBiases && appliesTo === 'weights+biases' ? 'weights + biases' : 'weights'

function* penalties(recipe: Recipe): Generator<string> {
  const { l1, l2 } = recipe
  const terms = [
    l1 && `${literal(l1.amount)} * sum(p.abs().sum() for p in ${reached(recipe, l1)})`,
    l2 && `0.5 * ${literal(l2.amount)} * sum((p ** 2).sum() for p in ${reached(recipe, l2)})`,
  ].filter((term) => term !== null)
  for (const [k, term] of terms.entries()) yield `penalty ${k === 0 ? '=' : '+='} ${term}\n`
  yield 'penalty.backward()\n'
}

function* clipping({ trace, words }: ScriptSource): Generator<string> {
  const { clip } = trace.recipe
  if (clip?.kind === 'value') {
    yield comment(words.clipValue)
    yield `nn.utils.clip_grad_value_(trained, ${literal(clip.maxValue)})\n`
  }
  if (clip?.kind !== 'global-norm') return
  yield comment(words.clipNorm)
  // That of torch.nn.utils is fixed.
  if (clip.epsilon === 1e-6) {
    yield `norm = nn.utils.clip_grad_norm_(trained, ${literal(clip.maxNorm)})\n`
  } else {
    yield 'norm = torch.sqrt(sum((p.grad ** 2).sum() for p in trained))\n'
    yield 'for p in trained:\n'
    yield `    p.grad *= min(1.0, ${literal(clip.maxNorm)} / (norm.item() + ${literal(clip.epsilon)}))\n`
  }
  yield* checkedScalar('norm', 'norm', trace.gradientNorm, WRAP)
}

const isAdam = ({ optimizer: { name } }: Recipe) => name === 'adam' || name === 'adamw'

/** Whether the optimizer's own constructor takes the decay. */
const takesDecay = (recipe: Recipe) =>
  recipe.weightDecay !== null && (recipe.weightDecay.kind === 'l2-gradient' || isAdam(recipe))

function construction(recipe: Recipe, { name, options }: TorchOptimizer): string {
  const decay = takesDecay(recipe) ? recipe.weightDecay : null
  const amount = decay ? literal(decay.amount) : '0.0'
  const apart = decay && recipe.trainBiases && decay.appliesTo === 'weights'
  const parameters = apart ? '[{"params": weights}, {"params": biases, "weight_decay": 0.0}]' : 'trained'
  const decayed = decay || name === 'AdamW' ? `, weight_decay=${amount}` : ''
  return `optimizer = torch.optim.${name}(${parameters}, lr=rate${options}${decayed})\n`
}

function* state(source: ScriptSource, { slots, counts }: TorchOptimizer): Generator<string> {
  const { trace, words } = source
  const { age } = trace
  if (age === 0 || slots.length === 0) return
  yield comment(words.memory(String(age)))
  if (counts) {
    yield 'for p in trained:\n'
    yield `    optimizer.state[p]["step"] = torch.tensor(${literal(age)})\n`
  }
  yield* memories(source, slots, function* (slot, name, numbers, width) {
    const parameter = `net.fc${name.slice(1)}.${name.startsWith('W') ? 'weight' : 'bias'}`
    yield `optimizer.state[${parameter}]["${slot}"] = `
    yield* arrayPieces(numbers, width, WRAP)
    yield '\n'
  })
}

/** From the gradients of the loss to `optimizer.step()`. */
export function* torchUpdate(source: ScriptSource): Generator<string> {
  const { trace, words } = source
  const { recipe } = trace
  const layers = layersOf(trace)
  const all = (what: string) => `[${layers.map((l) => `net.fc${l}.${what}`).join(', ')}]`
  const decoupled =
    recipe.weightDecay?.kind === 'decoupled' || (recipe.optimizer.name === 'adamw' && !recipe.weightDecay)
  const optimizer = torchOptimizer(recipe.optimizer, decoupled)
  yield `weights = ${all('weight')}\n`
  yield `biases = ${all('bias')}\n`
  if (!recipe.trainBiases) yield comment(words.frozen)
  yield `trained = ${recipe.trainBiases ? 'weights + biases' : 'weights'}\n`
  if (recipe.l1 || recipe.l2) {
    yield comment(words.penalties)
    yield* penalties(recipe)
  }
  yield* clipping(source)
  yield comment(words.rate(String(trace.step)))
  yield `rate = ${literal(trace.learningRate)}\n`
  yield construction(recipe, optimizer)
  yield* state(source, optimizer)
  if (recipe.weightDecay?.kind === 'decoupled' && !takesDecay(recipe)) {
    yield comment(words.decay)
    yield 'with torch.no_grad():\n'
    yield `    for p in ${reached(recipe, recipe.weightDecay)}:\n`
    yield `        p -= rate * ${literal(recipe.weightDecay.amount)} * p\n`
  }
  yield 'optimizer.step()\n'
}
