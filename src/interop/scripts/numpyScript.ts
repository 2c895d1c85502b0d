/** A training step written out for NumPy: backpropagation by hand, with the page's numbers as assertions. */
import { dropoutOf, isResidual, outputLayer, widthOf } from '../../core/network'
import { isFused } from '../../core/losses'
import { comment } from './literals'
import {
  definitionsOf,
  LOG_TERMS,
  needsMath,
  numpyActivation,
  numpyLoss,
  numpyOutputDelta,
  timesSlope,
} from './numpyFormulas'
import { numpyUpdate } from './numpyUpdate'
import {
  ABSOLUTE,
  checked,
  checkedScalar,
  givens,
  hasPacked,
  heading,
  layersOf,
  RELATIVE,
  type ScriptSource,
} from './shared'
import { needsLogTerm } from './torchFormulas'

const WRAP = 'np.array'

const UNPACK = `def unpack(text, *shape):
    return np.frombuffer(base64.b64decode(text), dtype="<f8").reshape(shape)
`

const CHECK = `def check(name, value, expected):
    scale = max(1.0, np.abs(expected).max())
    np.testing.assert_allclose(value, expected, rtol=${RELATIVE}, atol=${ABSOLUTE} * scale, err_msg=name)
    print(f"{name} = {value.tolist() if value.size <= 64 else value}")
`

function* beginning(source: ScriptSource): Generator<string> {
  const { words, trace } = source
  const { layers } = trace.recipe.network
  yield* heading(source, 'NumPy')
  const packed = hasPacked(source)
  if (packed) yield comment(words.packed)
  const libraries = [...(packed ? ['base64'] : []), ...(needsMath(layers) ? ['math'] : [])]
  for (const library of libraries) yield `import ${library}\n`
  if (libraries.length > 0) yield '\n'
  yield 'import numpy as np\n\nnp.set_printoptions(precision=12)\n\n\n'
  yield `${CHECK}\n\n`
  if (packed) yield `${UNPACK}\n\n`
  for (const definition of definitionsOf(layers)) yield `${definition}\n\n`
  if (needsLogTerm(trace.recipe)) yield `${LOG_TERMS}\n\n`
}

const below = (l: number) => (l === 1 ? 'x' : `a${l - 1}`)

function* forward({ trace, words }: ScriptSource): Generator<string> {
  const { recipe } = trace
  const { network: spec } = recipe
  const last = outputLayer(spec)
  yield `\n${comment(words.forward)}`
  for (const l of layersOf(trace)) {
    const mask = dropoutOf(spec, l) > 0 ? ` * mask${l}` : ''
    const skip = isResidual(spec, l) ? ` + ${below(l)}` : ''
    yield `z${l} = ${below(l)} @ W${l}.T + b${l}\n`
    yield* checked(`z${l}`, `z${l}`, trace.z[l], widthOf(spec, l), WRAP)
    yield `a${l} = ${numpyActivation(spec.layers[l - 1], `z${l}`)}${mask}${skip}\n`
    yield* checked(`a${l}`, `a${l}`, trace.a[l], widthOf(spec, l), WRAP)
  }
  yield `\n${comment(words.loss)}`
  if (isFused(recipe)) yield comment(words.fromLogits)
  for (const line of numpyLoss(recipe, `a${last}`, `z${last}`)) yield `${line}\n`
  yield* checkedScalar('L', 'loss', trace.loss, WRAP)
}

function* backward({ trace, words }: ScriptSource): Generator<string> {
  const { recipe } = trace
  const { network: spec } = recipe
  const last = outputLayer(spec)
  const downwards = layersOf(trace).toReversed()
  yield `\n${comment(words.backward)}`
  for (const l of downwards) {
    if (l === last) for (const line of numpyOutputDelta(recipe, l)) yield `${line}\n`
    else {
      const skip = isResidual(spec, l + 1) ? ` + dL_da${l + 1}` : ''
      const mask = dropoutOf(spec, l) > 0 ? ` * mask${l}` : ''
      yield `dL_da${l} = delta${l + 1} @ W${l + 1}${skip}\n`
      yield `delta${l} = dL_da${l}${mask}${timesSlope(spec.layers[l - 1], `z${l}`)}\n`
    }
    yield* checked(`delta${l}`, `delta${l}`, trace.delta[l], widthOf(spec, l), WRAP)
  }
  yield `\n${comment(words.gradient)}`
  const { weights, biases } = trace.gradient
  for (const l of downwards) {
    yield `dW${l} = delta${l}.T @ ${below(l)}\n`
    yield* checked(`dW${l}`, `dW${l}`, weights[l], widthOf(spec, l - 1), WRAP)
    yield `db${l} = delta${l}.sum(axis=0)\n`
    yield* checked(`db${l}`, `db${l}`, biases[l], null, WRAP)
  }
}

function* after({ trace, words }: ScriptSource): Generator<string> {
  const { weights, biases } = trace.after
  yield `\n${comment(words.after)}`
  for (const l of layersOf(trace).toReversed()) {
    yield* checked(`W${l}`, `parameters["W${l}"]`, weights[l], widthOf(trace.recipe.network, l - 1), WRAP)
    yield* checked(`b${l}`, `parameters["b${l}"]`, biases[l], null, WRAP)
  }
  yield `\nprint(${JSON.stringify(words.agreed)})\n`
}

/** In pieces. Of a trace with all rows, which `scriptRefusal` has nothing against. */
export function* numpyScript(source: ScriptSource): Generator<string> {
  yield* beginning(source)
  yield* givens(source, WRAP)
  yield* forward(source)
  yield* backward(source)
  yield `\n${comment(source.words.update)}`
  yield* numpyUpdate(source)
  yield* after(source)
}
