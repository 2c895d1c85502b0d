/** brain.js: an update after every example, half squared error with tanh in every layer. */
import brain from 'brain.js/dist/neural-network.js'

const NeuralNetwork = brain.default ?? brain

export function prepare({ network, parameters, loss, learningRate, train }) {
  if (loss !== 'half-squared-error') return null
  const { inputs, layers } = network
  const net = new NeuralNetwork({ activation: 'tanh' })
  net.sizes = [inputs, ...layers.map(({ units }) => units)]
  // Its own setter takes no momentum of 0.
  Object.assign(net.trainOpts, { learningRate, momentum: 0 })
  net.initialize()
  let at = 0
  layers.forEach((_, k) => {
    for (const row of net.weights[k + 1]) for (let i = 0; i < row.length; i++) row[i] = parameters[at++]
    for (let j = 0; j < net.sizes[k + 1]; j++) net.biases[k + 1][j] = parameters[at++]
  })
  const outputs = layers.at(-1).units
  const examples = Array.from({ length: train.count }, (_, k) => ({
    input: train.inputs.slice(k * inputs, (k + 1) * inputs),
    output: train.targets.slice(k * outputs, (k + 1) * outputs),
  }))
  return {
    train(ms) {
      const until = performance.now() + ms
      let samples = 0
      while (performance.now() < until) {
        for (const example of examples) net.trainPattern(example)
        samples += examples.length
      }
      return samples
    },
    loss() {
      let sum = 0
      for (const { input, output } of examples) {
        const a = net.runInput(input)
        output.forEach((t, j) => {
          sum += 0.5 * (a[j] - t) * (a[j] - t)
        })
      }
      return sum / examples.length
    },
  }
}
