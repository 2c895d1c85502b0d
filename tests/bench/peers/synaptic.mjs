/** synaptic: an update after every example, half squared error; no softmax. Without the code it generates, it is slower still. */
import synaptic from 'synaptic'

const { Layer, Network, Neuron } = synaptic

export function prepare({ network, parameters, loss, learningRate, train }) {
  if (loss !== 'half-squared-error') return null
  const { inputs, layers } = network
  const all = [new Layer(inputs), ...layers.map(({ units }) => new Layer(units))]
  layers.forEach((_, k) => all[k].project(all[k + 1]))
  let at = 0
  layers.forEach((_, k) => {
    all[k + 1].set({ squash: Neuron.squash.TANH, bias: 0 })
    for (const { connections } of all[k + 1].list) {
      for (const below of all[k].list) {
        const connection = Object.values(connections.inputs).find(({ from }) => from === below)
        connection.weight = parameters[at++]
      }
    }
    for (const neuron of all[k + 1].list) neuron.bias = parameters[at++]
  })
  const net = new Network({ input: all[0], hidden: all.slice(1, -1), output: all.at(-1) })
  const outputs = layers.at(-1).units
  const examples = Array.from({ length: train.count }, (_, k) => ({
    x: [...train.inputs.subarray(k * inputs, (k + 1) * inputs)],
    t: [...train.targets.subarray(k * outputs, (k + 1) * outputs)],
  }))
  return {
    train(ms) {
      const until = performance.now() + ms
      let samples = 0
      while (performance.now() < until) {
        for (const { x, t } of examples) {
          net.activate(x)
          net.propagate(learningRate, t)
        }
        samples += examples.length
      }
      return samples
    },
    loss() {
      let sum = 0
      for (const { x, t } of examples) {
        const a = net.activate(x)
        t.forEach((tj, j) => {
          sum += 0.5 * (a[j] - tj) * (a[j] - tj)
        })
      }
      return sum / examples.length
    },
  }
}
