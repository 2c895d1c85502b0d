/** The sentence of each micro-step. */
export const narration = {
  begin: (step: string) => `Step ${step} begins: nothing is computed yet.`,
  ofExample: (name: string, k: number, n: number) => `${name} (example ${k} of ${n})`,
  products: (n: number) => `${n} products`,
  sum: (name: string, sum: string, z: string) => `${name}: z = ${sum} = ${z}`,
  activation: {
    linear: (sum: string, a: string) => `${sum}; linear hands it on as it is: a = ${a}`,
    sigmoid: (sum: string, a: string) => `${sum}; sigmoid squeezes it: a = ${a}`,
    tanh: (sum: string, a: string) => `${sum}; tanh squeezes it: a = ${a}`,
    reluOpen: (sum: string, a: string) => `${sum}; ReLU lets it pass: a = ${a}`,
    reluShut: (sum: string) => `${sum}; ReLU blocks it: a = 0`,
  },
  softmax: (who: string, list: string) => `${who}: softmax turns the z into shares of 1: ${list}`,
  outputs: 'The outputs',
  loss: (formula: string, loss: string) => `The loss: L = ${formula} = ${loss}`,
  lossOf: (outputs: number, name: string, loss: string) =>
    `The loss, ${name} over ${outputs} ${outputs === 1 ? 'output' : 'outputs'}: L = ${loss}`,
  lossBatch: (k: number, n: number, own: string, loss: string) =>
    `The loss: example ${k} of ${n} has ${own}; the mean over the mini-batch is L = ${loss}`,
  deltaOutput: (name: string, error: string, slope: string, delta: string) =>
    `${name}: the error ∂L/∂ŷ = ${error} times the slope ${slope} gives δ = ${delta}`,
  deltaFused: (name: string, activation: string, formula: string, delta: string) =>
    `${name}: loss and ${activation} cancel to ŷ − y: δ = ${formula} = ${delta}`,
  deltaSoftTotal: (name: string, delta: string) => `${name}: δ = ŷ·Σy − y = ${delta}`,
  deltaSoftmax: (name: string, delta: string) =>
    `${name}: through softmax every output's error acts on this z; together δ = ${delta}`,
  deltaHidden: (name: string, sum: string, error: string, slope: string, delta: string) =>
    `${name}: ${sum} = ${error} comes back; times the slope ${slope}: δ = ${delta}`,
  deltaShut: (name: string) => `${name}: the slope is 0, so no error gets through: δ = 0`,
  gradients: (name: string, list: string, bias: string) =>
    `${name}: each weight's gradient is a·δ: ${list}; bias: ${bias}`,
  gradientsBatch: (name: string, n: number, list: string, bias: string) =>
    `${name}: each weight's gradient adds up a·δ over ${n} examples: ${list}; bias: ${bias}`,
  range: (n: number, least: string, most: string) => `${n} numbers from ${least} to ${most}`,
  updates: (name: string, rate: string, list: string, bias: string) =>
    `${name}: each weight moves against its gradient (η = ${rate}): ${list}; ${bias}`,
  atMost: (n: number, most: string) => `${n} weights by at most ${most}`,
  biasMoves: (move: string) => `the bias ${move}`,
  biasStays: 'the bias is not trained',
  comma: ', ',
} as const
