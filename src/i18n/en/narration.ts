/** The sentence of each micro-step. */
export const narration = {
  ofExample: (name: string, k: number, n: number) => `${name} (example ${k} of ${n})`,
  products: (n: number) => `${n} products`,
  sum: (name: string, sum: string, z: string) => `${name}: z = ${sum} = ${z}`,
  activation: {
    linear: 'linear hands it on as it is',
    relu: 'ReLU lets it pass',
    reluShut: 'ReLU blocks it',
    'leaky-relu': 'leaky ReLU lets it pass',
    leakyShut: 'leaky ReLU lets a little of it pass',
    sigmoid: 'sigmoid squeezes it',
    tanh: 'tanh squeezes it',
    elu: 'ELU lets it pass',
    eluBent: 'ELU bends it',
    gelu: 'GELU weighs it',
    'gelu-tanh': 'GELU weighs it',
    softplus: 'softplus rounds it off',
    silu: 'SiLU weighs it',
  },
  /** `value`: a = 0.38 */
  activated: (sum: string, does: string, value: string) => `${sum}; ${does}: ${value}`,
  dropped: (so: string, value: string) => `${so}; dropout leaves it out in this step: ${value}`,
  kept: (so: string, factor: string, value: string) => `${so}; kept by dropout, times ${factor}: ${value}`,
  skipped: (so: string, from: string, plus: string, a: string) =>
    `${so}; plus ${from} = ${plus} through the skip: a = ${a}`,
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
  throughSkip: (sum: string, error: string) => `${sum} and ${error} through the skip`,
  deltaKept: (name: string, sum: string, error: string, factor: string, slope: string, delta: string) =>
    `${name}: ${sum} = ${error} comes back; times ${factor} of dropout and the slope ${slope}: δ = ${delta}`,
  deltaDropped: (name: string) => `${name}: dropped in this step, so no error gets through: δ = 0`,
  deltaShut: (name: string) => `${name}: the slope is 0, so no error gets through: δ = 0`,
  gradients: (name: string, list: string, bias: string) =>
    `${name}: each weight's gradient is a·δ: ${list}; bias: ${bias}`,
  gradientsBatch: (name: string, n: number, list: string, bias: string) =>
    `${name}: each weight's gradient is the mean over ${n} examples: ${list}; bias: ${bias}`,
  range: (n: number, least: string, most: string) => `${n} numbers from ${least} to ${most}`,
  updates: (name: string, rate: string, list: string, bias: string) =>
    `${name}: each weight moves against its gradient (η = ${rate}): ${list}; ${bias}`,
  updatesWith: (name: string, optimizer: string, rate: string, list: string, bias: string) =>
    `${name}: ${optimizer} moves each weight (η = ${rate}): ${list}; ${bias}`,
  atMost: (n: number, most: string) => `${n} weights by at most ${most}`,
  biasMoves: (move: string) => `the bias ${move}`,
  biasStays: 'the bias is not trained',
  comma: ', ',
} as const
