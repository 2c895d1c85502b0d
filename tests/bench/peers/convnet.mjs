/** convnetjs: mini-batches, an example at a time; it has no Adam. */
import convnetjs from 'convnetjs'

/** Fully connected layers, and the activation that follows each. */
function build({ inputs, layers }, loss) {
  const hidden = layers
    .slice(0, -1)
    .map(({ units, activation }) => ({ type: 'fc', num_neurons: units, activation }))
  const outputs = layers.at(-1).units
  const last =
    loss === 'half-squared-error'
      ? // Its regression layer brings a linear layer of its own, which is taken out again.
        [
          { type: 'fc', num_neurons: outputs, activation: 'tanh' },
          { type: 'regression', num_neurons: outputs },
        ]
      : [{ type: 'softmax', num_classes: outputs }]
  const net = new convnetjs.Net()
  net.makeLayers([{ type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs }, ...hidden, ...last])
  if (loss === 'half-squared-error') net.layers.splice(-2, 1)
  return net
}

export function prepare({ network, parameters, loss, optimizer, learningRate, batchSize, train }) {
  if (optimizer.name !== 'sgd') return null
  const net = build(network, loss)
  let at = 0
  for (const { layer_type, filters, biases } of net.layers) {
    if (layer_type !== 'fc') continue
    for (const { w } of filters) for (let i = 0; i < w.length; i++) w[i] = parameters[at++]
    for (let j = 0; j < biases.w.length; j++) biases.w[j] = parameters[at++]
  }
  const { inputs, layers } = network
  const outputs = layers.at(-1).units
  const options = { method: 'sgd', learning_rate: learningRate, momentum: 0, batch_size: batchSize }
  const trainer = new convnetjs.Trainer(net, options)
  const examples = Array.from({ length: train.count }, (_, k) => {
    const x = new convnetjs.Vol(1, 1, inputs, 0)
    x.w.set(train.inputs.subarray(k * inputs, (k + 1) * inputs))
    const t = train.targets.slice(k * outputs, (k + 1) * outputs)
    return { x, t, y: loss === 'half-squared-error' ? t : t.indexOf(1) }
  })
  let next = 0
  return {
    train(ms) {
      const until = performance.now() + ms
      let samples = 0
      while (performance.now() < until) {
        for (let k = 0; k < batchSize; k++) {
          const { x, y } = examples[next++ % examples.length]
          trainer.train(x, y)
        }
        samples += batchSize
      }
      return samples
    },
    loss() {
      let sum = 0
      for (const { x, t, y } of examples) {
        const { w } = net.forward(x)
        sum += loss === 'half-squared-error' ? halfSquaredError(w, t) : -Math.log(w[y])
      }
      return sum / examples.length
    },
  }
}

const halfSquaredError = (a, t) => t.reduce((sum, tj, j) => sum + 0.5 * (a[j] - tj) * (a[j] - tj), 0)
