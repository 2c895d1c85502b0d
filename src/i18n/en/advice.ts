/** What a person should know of a choice that is possible but unwise. A sentence gets the number that it is about. */
export const advice = {
  linearLayers: () => 'A linear layer adds nothing that the layer after it could not do alone.',
  fadingGradient: (layers: string) =>
    `Through each sigmoid layer the gradient shrinks to about a quarter: with ${layers} of them the first layers hardly learn. Residual layers or another activation help.`,
  allDropped: (layer: string) =>
    `Hidden layer ${layer} has so few neurons that dropout sometimes drops all of them.`,
  outOfReach: (target: string) =>
    `The output cannot come to the target ${target}, so the loss cannot come to its minimum.`,
  sumNotOne: () => 'The outputs of a softmax sum to 1, but the targets do not.',
  saturates: () =>
    'Where such an output is wrong and near 0 or 1, its slope is nearly 0, and this loss then hardly moves it. Cross-entropy does.',
  onlyPullsUp: () =>
    'This loss only pulls the output of the right class up; with sigmoids nothing pulls the others down. Softmax does, and so does binary cross-entropy.',
  countsTwice: () =>
    'Softmax outputs already depend on each other. Categorical cross-entropy is made for them; this loss takes each as a question of its own.',
  deadOutput: () =>
    'Where z of a ReLU output is not positive, its gradient is 0: an output that is 0 for all examples stays so.',
  jumps: (rate: string) => `Steps with η = ${rate} usually jump over the minimum, and the loss climbs.`,
  longSteps: (rate: string) =>
    `The steps of this optimizer are about as long as η, however small the gradient: ${rate} is far for a weight.`,
  rollsFar: (rate: string) =>
    `With momentum, steps add up to η/(1 − μ) = ${rate} times the gradient. That usually jumps over the minimum.`,
  rateGrows: () => 'This schedule lets the rate grow.',
  plainAdam: () => 'Without decoupled weight decay, AdamW is Adam.',
  samePull: () => 'The L2 penalty and weight decay in the gradient pull in the same way, so they add up.',
  strongPull: (amount: string) => `A pull of ${amount} is strong: it usually holds the weights near 0.`,
  smallerLast: (rest: string) =>
    rest === '1'
      ? 'The last mini-batch of each epoch is one example.'
      : `The last mini-batch of each epoch is smaller: ${rest} examples.`,
  nothingMoves: () =>
    'With all weights 0 the hidden activations are 0 and nothing flows back: only the biases of the output ever learn.',
  staySame: () =>
    'The neurons of a layer start the same, get the same gradient and stay the same: a layer does the work of one neuron.',
} as const
