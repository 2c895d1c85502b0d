/** Where gradients fade or explode. */
export const flow = {
  /** Between two sentences. */
  gap: ' ',
  notYet: 'Nothing is recorded yet. Press Next through a step, or Play.',
  waiting: 'Being fetched…',
  layerOf: (layer: string) => `layer ${layer}`,

  fades: (first: string, last: string, times: string) =>
    `The gradient of layer ${first} is 1/${times} of layer ${last}'s: it fades on its way back.`,
  explodes: (first: string, last: string, times: string) =>
    `The gradient of layer ${first} is ${times} times layer ${last}'s: it explodes on its way back.`,
  steady: (first: string, last: string, times: string) =>
    `The gradients of layers ${first} and ${last} are within a factor of ${times}: they neither fade nor explode.`,
  oneLayer: 'There is one layer only: its gradient has no way to go back.',
  stopsBefore: (layer: string) => `No gradient reaches layer ${layer}: its norm is 0.`,
  allZero: 'The gradient is 0 in every layer: this step learns nothing.',
  notFinite: (layer: string) =>
    `The gradient of layer ${layer} is not a finite number: the run has diverged.`,
  asOf: (step: string) => `As of step ${step}.`,
  thresholds: (factor: string) =>
    `Norms of first and last layer are compared: below 1/${factor} is called fading, above ${factor} exploding.`,

  norms: 'Norm per layer',
  shares: 'Flat slopes per layer',
  show: 'Show',
  figures: {
    gradient: 'gradient',
    update: 'update',
    parameters: 'weights',
    ratio: 'update / weights',
    saturated: 'saturated',
    dead: 'dead',
  },
  about: {
    gradient: 'Euclidean length of ∂L/∂W and ∂L/∂b of the layer together. Logarithmic scale.',
    update: 'Euclidean length of what the step has added to W and b. Logarithmic scale.',
    parameters: 'Euclidean length of W and b before the update. Logarithmic scale.',
    ratio:
      'Length of the update beside that of W and b. As a rule of thumb about 10⁻³ is healthy (grey band: a third to three times that); far above, steps are too large, far below, hardly anything is learned.',
    saturated:
      'Share of pairs of neuron and example whose slope f′(z) is below 5 % of the steepest that the activation has. For ReLU these are the pairs with z ≤ 0, and half of them is usual. Not counted: softmax, and an output whose slope the loss cancels.',
    dead: 'Share of neurons whose slope is exactly 0 on every example of the mini-batch: their weights get no gradient. Not counted: softmax, and an output whose slope the loss cancels.',
  },
  chartOf: (figure: string) => `${figure} per layer over the steps`,
  chartHelp: 'Left and Right move along the lines; Enter goes to that step.',
  atStep: (step: string) => `step ${step}`,
  noValue: 'not counted',
  notKnown: '–',
  percent: (value: string) => `${value} %`,

  spreads: 'How the numbers are spread',
  spread: { activations: 'activations', deltas: 'deltas', weights: 'weights' },
  spreadAbout: {
    activations: 'a of all neurons of a layer, over all examples of the mini-batch.',
    deltas: 'δ of all neurons of a layer, over all examples of the mini-batch.',
    weights: 'All weights of a layer, before the update.',
  },
  bars: 'From the least number to the largest; the tallest bar is the fullest.',
  spreadAt: (step: string) => `step ${step}`,
  ofLayer: (name: string, low: string, high: string) => `${name} from ${low} to ${high}`,
  none: 'not known yet',
  densities: 'Over the steps',
  densityAbout:
    'Each column is a recorded step, each height a value. The darker, the more numbers are there; every column is measured by its own fullest place.',
  densityOf: (spread: string) => `Density of the ${spread} over the steps`,

  units: 'Neurons that pass no gradient',
  unitsNone: (examples: string) => `None: every neuron has a slope on some of the ${examples} examples.`,
  unitsLater: 'Known once z of a whole mini-batch is computed, and while training stands still.',
  dead: (name: string, where: string) => `${name} is dead ${where}`,
  saturated: (name: string, where: string) => `${name} is saturated ${where}`,
  onAll: (examples: string) => (examples === '1' ? 'on the one example' : `on all ${examples} examples`),
  deadBecauseNegative: (where: string) => `dead ${where}: z ≤ 0 everywhere, so f′ = 0 and no gradient passes`,
  deadBecauseRounded: (where: string) =>
    `dead ${where}: f′ has rounded to 0 everywhere, and no gradient passes`,
  saturatedBecause: (where: string, limit: string) =>
    `saturated ${where}: |f′| is below ${limit}, 5 % of the steepest, so hardly any gradient passes`,
  inLayer: (layer: string, reason: string) => `Layer ${layer}, ${reason}`,
  more: (count: string) => `and ${count} more`,
} as const
