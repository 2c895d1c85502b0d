/** A training step as a PyTorch script that prints the page's numbers, and stops where one of them is another. */
import { dropoutOf, isResidual, outputLayer, widthOf } from '../../core/network'
import { isFused } from '../../core/losses'
import { comment, nameList } from './literals'
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
import { LOG_TERM, needsLogTerm, torchActivation, torchLoss } from './torchFormulas'
import { torchUpdate } from './torchUpdate'

const WRAP = 'torch.tensor'

const UNPACK = `def unpack(text, *shape):
    numbers = bytearray(base64.b64decode(text))
    return torch.frombuffer(numbers, dtype=torch.float64).reshape(shape)
`

const CHECK = `def check(name, value, expected):
    value = value.detach()
    scale = max(1.0, expected.abs().max().item())
    torch.testing.assert_close(value, expected, rtol=${RELATIVE}, atol=${ABSOLUTE} * scale)
    print(f"{name} = {value.tolist() if value.numel() <= 64 else value}")
`

function* beginning(source: ScriptSource): Generator<string> {
  const { words, trace } = source
  yield* heading(source, 'PyTorch')
  const packed = hasPacked(source)
  if (packed) yield comment(words.packed)
  yield packed ? 'import base64\n\n' : ''
  yield 'import torch\nimport torch.nn.functional as F\nfrom torch import nn\n\n'
  yield 'torch.set_default_dtype(torch.float64)\ntorch.set_printoptions(precision=12)\n\n\n'
  yield `${CHECK}\n\n`
  if (packed) yield `${UNPACK}\n\n`
  if (needsLogTerm(trace.recipe)) yield `${LOG_TERM}\n\n`
}

/** The layers, each z and a by its name. */
function* network({ trace, words }: ScriptSource): Generator<string> {
  const { network: spec } = trace.recipe
  const layers = layersOf(trace)
  const names = layers.flatMap((l) => [`z${l}`, `a${l}`])
  yield comment(words.network)
  yield 'class Network(nn.Module):\n    def __init__(self):\n        super().__init__()\n'
  for (const l of layers) {
    yield `        self.fc${l} = nn.Linear(${widthOf(spec, l - 1)}, ${widthOf(spec, l)})\n`
  }
  yield '\n    def forward(self, x):\n'
  for (const l of layers) {
    const below = l === 1 ? 'x' : `a${l - 1}`
    const mask = dropoutOf(spec, l) > 0 ? ` * mask${l}` : ''
    const skip = isResidual(spec, l) ? ` + ${below}` : ''
    yield `        z${l} = self.fc${l}(${below})\n`
    yield `        a${l} = ${torchActivation(spec.layers[l - 1], `z${l}`)}${mask}${skip}\n`
  }
  yield `        return ${nameList(names).replaceAll('\n', '\n        ')}\n\n\n`
  yield 'net = Network()\nwith torch.no_grad():\n'
  for (const l of layers) {
    yield `    net.fc${l}.weight.copy_(W${l})\n    net.fc${l}.bias.copy_(b${l})\n`
  }
}

function* forward({ trace, words }: ScriptSource): Generator<string> {
  const { recipe } = trace
  const layers = layersOf(trace)
  const last = outputLayer(recipe.network)
  yield `\n${comment(words.forward)}`
  yield `${nameList(layers.flatMap((l) => [`z${l}`, `a${l}`]))} = net(x)\n`
  yield `for z in [${layers.map((l) => `z${l}`).join(', ')}]:\n    z.retain_grad()\n`
  for (const l of layers) {
    const width = widthOf(recipe.network, l)
    yield* checked(`z${l}`, `z${l}`, trace.z[l], width, WRAP)
    yield* checked(`a${l}`, `a${l}`, trace.a[l], width, WRAP)
  }
  yield `\n${comment(words.loss)}`
  if (isFused(recipe)) yield comment(words.fromLogits)
  yield `loss = ${torchLoss(recipe, `a${last}`, `z${last}`)}\n`
  yield* checkedScalar('L', 'loss', trace.loss, WRAP)
}

function* backward({ trace, words }: ScriptSource): Generator<string> {
  const { network: spec } = trace.recipe
  const downwards = layersOf(trace).toReversed()
  yield `\n${comment(words.backward)}`
  yield 'loss.backward()\n'
  for (const l of downwards) {
    yield* checked(`delta${l}`, `z${l}.grad`, trace.delta[l], widthOf(spec, l), WRAP)
  }
  yield `\n${comment(words.gradient)}`
  const { weights, biases } = trace.gradient
  for (const l of downwards) {
    yield* checked(`dW${l}`, `net.fc${l}.weight.grad`, weights[l], widthOf(spec, l - 1), WRAP)
    yield* checked(`db${l}`, `net.fc${l}.bias.grad`, biases[l], null, WRAP)
  }
}

function* after({ trace, words }: ScriptSource): Generator<string> {
  const { weights, biases } = trace.after
  yield `\n${comment(words.after)}`
  for (const l of layersOf(trace).toReversed()) {
    const below = widthOf(trace.recipe.network, l - 1)
    yield* checked(`W${l}`, `net.fc${l}.weight`, weights[l], below, WRAP)
    yield* checked(`b${l}`, `net.fc${l}.bias`, biases[l], null, WRAP)
  }
  yield `\nprint(${JSON.stringify(words.agreed)})\n`
}

/** In pieces. Of a trace with all rows, which `scriptRefusal` has nothing against. */
export function* torchScript(source: ScriptSource): Generator<string> {
  yield* beginning(source)
  yield* givens(source, WRAP)
  yield '\n\n'
  yield* network(source)
  yield* forward(source)
  yield* backward(source)
  yield `\n${comment(source.words.update)}`
  yield* torchUpdate(source)
  yield* after(source)
}
