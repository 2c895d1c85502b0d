/** What is trained: data and networks are made here, so that every engine gets the same numbers. */
import { digits, spirals, patterns, uniform } from './data.mjs'

/** Weights of a network, layer by layer: rows of units × inputs, then zeros for the biases. */
function weights({ inputs, layers }) {
  const random = uniform(11)
  const values = []
  let below = inputs
  for (const { units } of layers) {
    const bound = Math.sqrt(6 / (below + units))
    for (let k = 0; k < units * below; k++) values.push((2 * random() - 1) * bound)
    for (let k = 0; k < units; k++) values.push(0)
    below = units
  }
  return Float64Array.from(values)
}

function network(inputs, widths, hidden, output) {
  const last = widths.length - 1
  return { inputs, layers: widths.map((units, k) => ({ units, activation: k < last ? hidden : output })) }
}

const SGD = { name: 'sgd' }
const ADAM = { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }
const CLASSES = 10

/** The network of the playground. */
function playground() {
  const spec = network(2, [8, 8, 1], 'tanh', 'tanh')
  return {
    network: spec,
    parameters: weights(spec),
    loss: 'half-squared-error',
    optimizer: SGD,
    learningRate: 0.03,
    batchSize: 10,
    train: spirals(500),
  }
}

/** ReLU hidden layers, and softmax with categorical cross-entropy over ten classes. */
function classifier(inputs, hidden, optimizer, learningRate, train) {
  const spec = network(inputs, [...hidden, CLASSES], 'relu', 'softmax')
  const loss = 'categorical-cross-entropy'
  return { network: spec, parameters: weights(spec), loss, optimizer, learningRate, batchSize: 32, train }
}

const PIXELS = 784
const EXAMPLES = 1024

/** By name: what makes it. The loss is the mean over the mini-batch; `optimizer` and the rest are as in a recipe. */
export const WORKLOADS = {
  A: playground,
  B: () => classifier(64, [64, 32], SGD, 0.01, patterns(EXAMPLES, 64, CLASSES)),
  C: () => classifier(PIXELS, [128, 64], SGD, 0.01, patterns(EXAMPLES, PIXELS, CLASSES)),
  'C-sparse': () => classifier(PIXELS, [128, 64], SGD, 0.01, digits(EXAMPLES, CLASSES)),
  'C-adam': () => classifier(PIXELS, [128, 64], ADAM, 0.001, patterns(EXAMPLES, PIXELS, CLASSES)),
}
