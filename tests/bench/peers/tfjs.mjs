/** TensorFlow.js: one gradient of fused matrix products for each mini-batch; its tensors are made beforehand. */
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients.js'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'

/** `backend` is cpu or wasm; `wasmFolder` is where its .wasm files are. */
export async function start(backend, wasmFolder) {
  if (backend === 'wasm') setWasmPaths(wasmFolder)
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no backend ${backend} here`)
}

const OPTIMIZERS = {
  sgd: (rate) => tf.train.sgd(rate),
  adam: (rate, { beta1, beta2, epsilon }) => tf.train.adam(rate, beta1, beta2, epsilon),
}

const LOSSES = {
  'half-squared-error': (z, t) => tf.mul(tf.mean(tf.sum(tf.square(tf.sub(tf.tanh(z), t)), 1)), 0.5),
  'categorical-cross-entropy': (z, t) => tf.mean(tf.neg(tf.sum(tf.mul(tf.logSoftmax(z), t), 1))),
}

/** Weights below × units and biases of each layer. */
function variables({ inputs, layers }, parameters) {
  let at = 0
  let below = inputs
  return layers.map(({ units, activation }) => {
    const W = tf.tensor2d(Float32Array.from(parameters.subarray(at, at + units * below)), [units, below])
    const b = tf.tensor1d(
      Float32Array.from(parameters.subarray(at + units * below, at + units * (below + 1))),
    )
    at += units * (below + 1)
    below = units
    return { W: tf.variable(tf.transpose(W)), b: tf.variable(b), activation }
  })
}

function cut({ inputs, layers }, { count, inputs: x, targets: t }, start, rows) {
  const part = (values, width) =>
    tf.tensor2d(Float32Array.from(values.subarray(start * width, (start + rows) * width)), [rows, width])
  if (start + rows > count) return null
  return { x: part(x, inputs), t: part(t, layers.at(-1).units) }
}

export function prepare({ network, parameters, loss, optimizer, learningRate, batchSize, train }) {
  const layers = variables(network, parameters)
  const descent = OPTIMIZERS[optimizer.name](learningRate, optimizer)
  const batches = []
  for (let start = 0; start < train.count; start += batchSize) {
    batches.push(cut(network, train, start, Math.min(batchSize, train.count - start)))
  }
  const all = cut(network, train, 0, train.count)
  const lossOf = ({ x, t }) => {
    let a = x
    layers.forEach(({ W, b, activation }, l) => {
      const inner = l < layers.length - 1
      // A fused tanh has no gradient in TensorFlow.js.
      const fused = { a, b: W, bias: b, activation: inner && activation === 'relu' ? 'relu' : 'linear' }
      a = tf.fused.matMul(fused)
      if (inner && activation === 'tanh') a = tf.tanh(a)
    })
    return LOSSES[loss](a, t)
  }
  let next = 0
  return {
    train(ms) {
      const until = performance.now() + ms
      let samples = 0
      while (performance.now() < until) {
        const batch = batches[next++ % batches.length]
        descent.minimize(() => lossOf(batch))
        samples += batch.x.shape[0]
      }
      return samples
    },
    loss: () => tf.tidy(() => lossOf(all).dataSync()[0]),
  }
}
