/** What is trained: data and network are made here, so that every engine gets the same numbers. */

/** A small generator of its own (mulberry32), so that a workload does not depend on what is measured. */
function uniform(seed) {
  let s = seed
  return () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Two spirals of n/2 points each; targets 1 and −1. */
function spirals(n) {
  const random = uniform(7)
  const inputs = new Float64Array(2 * n)
  const targets = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const side = k % 2
    const turn = 0.25 + 1.75 * random()
    const angle = Math.PI * (turn + side)
    inputs[2 * k] = 0.5 * turn * Math.sin(angle) + 0.02 * random()
    inputs[2 * k + 1] = 0.5 * turn * Math.cos(angle) + 0.02 * random()
    targets[k] = side === 0 ? 1 : -1
  }
  return { count: n, inputs, targets }
}

/** Weights of a network, layer by layer: rows of units × inputs, then zeros for the biases. */
function weights(inputs, layers) {
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

function tanhNetwork(inputs, widths) {
  return { inputs, layers: widths.map((units) => ({ units, activation: 'tanh' })) }
}

const A = tanhNetwork(2, [8, 8, 1])

export const WORKLOADS = {
  /** The network of the playground: 2-8-8-1 tanh, half squared error, SGD 0.03, mini-batches of 10 from 500 points. */
  A: {
    network: A,
    parameters: weights(A.inputs, A.layers),
    loss: 'half-squared-error',
    reduction: 'batch-mean',
    learningRate: 0.03,
    batchSize: 10,
    train: spirals(500),
  },
}
