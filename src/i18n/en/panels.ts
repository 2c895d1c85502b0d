/** What the words of the setup sentence open. */
import { advice } from './advice'
import { optimizing } from './optimizing'

export const panels = {
  keeps: 'Keeps the parameters and takes effect at this step.',
  restarts: 'Starts again at step 1.',
  /** What a choice changed along with itself; the optimizer and the numbers are those of now. */
  adjustments: {
    twoOutputs: () => 'There are now two outputs, one for each class.',
    oneOutput: () => 'There is now one output for the two classes.',
    outputFollows: () => 'The output changed with it, to the one that this loss is made for.',
    lossFollows: () => 'The loss changed with it: the old one is not defined for this output.',
    residualOff: () => 'A residual no longer fits, because the widths differ now: it is off.',
    rateFollows: (optimizer: string, rate: string) => `η is now ${rate}, a usual rate for ${optimizer}.`,
    decayComes: (optimizer: string, _: string, decay: string) =>
      `${optimizer} comes with weight decay ${decay}, taken off the parameters themselves.`,
    decayGoes: () => 'The weight decay went with AdamW.',
  },
  advice,
  obstacles: {
    softmaxNeedsClasses: 'Needs classes: two outputs or more, or targets 0 and 1.',
    binaryNeedsUnitTargets: 'Needs targets between 0 and 1.',
    categoricalNeedsProbabilities: 'Needs one target for each class, and they must sum to 1.',
  },
  data: {
    about: {
      xor: 'The four points of the truth table.',
      'xor-noisy': 'Clouds of points around the four corners.',
      circles: 'A disc inside a ring.',
      spirals: 'Two arms of one turn, wound into each other.',
      line: 'Five points near y = x + 0.4.',
      regression: 'A curved surface with noise of standard deviation 0.2.',
      iris: 'Three species by four lengths, measured in 1936.',
      digits: 'MNIST: digits that people wrote, 28 by 28 pixels.',
      own: 'Came with this example or file.',
    },
    size: (count: string) => (count === '1' ? '1 example' : `${count} examples`),
    aboutWithSize: (about: string, size: string) => `${about} ${size}.`,
    sizeWithTest: (count: string, test: string) => `${count} examples, ${test} more to test on`,
  },
  layers: {
    count: 'Hidden layers',
    width: (n: number) => `Neurons in hidden layer ${n}`,
    more: (what: string) => `${what}: one more`,
    fewer: (what: string) => `${what}: one fewer`,
    outside: (value: string, most: string) =>
      `The number of hidden layers is a whole number from 0 to ${most}, not ${value}.`,
    widthOutside: (value: string, most: string) =>
      `A layer has a whole number of neurons from 1 to ${most}, not ${value}.`,
    ends: (inputs: number, outputs: number) =>
      `The data decide the rest: ${inputs} ${inputs === 1 ? 'input' : 'inputs'}, ${outputs} ${outputs === 1 ? 'output' : 'outputs'}.`,
    columns: { width: 'Neurons', activation: 'Activation', residual: 'Skip', dropout: 'Dropout' },
    activation: (n: number) => `Activation of hidden layer ${n}`,
    residual: (n: number) => `Residual in hidden layer ${n}`,
    dropout: (n: number) => `Dropout in hidden layer ${n}`,
    dropoutOutside: (value: string, most: string) =>
      `Dropout is a share from 0 to ${most}, not ${value}: the probability with which training drops a neuron.`,
    needsSameWidth: (layers: readonly number[]) =>
      `A skip adds what a layer receives to what it gives, so both must be equally wide. They are not in hidden ${layers.length === 1 ? 'layer' : 'layers'} ${layers.join(', ')}.`,
  },
  activation: {
    each: 'For all hidden layers; under Layers each can have its own.',
    about: {
      linear: 'a = z: layers without a bend add up to one',
      relu: 'a = max(0, z)',
      'leaky-relu': 'a = z, below 0 a little of it',
      sigmoid: 'a = 1/(1 + e⁻ᶻ), between 0 and 1',
      tanh: 'between −1 and 1, slope 1 at 0',
      elu: 'a = z, below 0 α(eᶻ − 1)',
      gelu: 'a = z Φ(z), Φ that of the normal distribution',
      'gelu-tanh': 'GELU by a formula with tanh, as in GPT-2',
      softplus: 'a = ln(1 + eᶻ), a ReLU without a kink',
      silu: 'a = z σ(z), also called swish',
    },
    shapes: { 'leaky-relu': 'Slope below 0', elu: 'α of ELU' },
    shapesOf: {
      'leaky-relu': (n: number) => `Slope below 0 in hidden layer ${n}`,
      elu: (n: number) => `α of ELU in hidden layer ${n}`,
    },
  },
  loss: {
    output: 'Activation of the output',
    loss: 'Loss',
    outputs: {
      linear: 'any number',
      relu: '0 or more',
      'leaky-relu': 'any number; below 0 it takes a large z',
      sigmoid: 'between 0 and 1',
      tanh: 'between −1 and 1',
      elu: 'more than −α',
      gelu: '−0.17 or more',
      'gelu-tanh': '−0.17 or more',
      softplus: 'more than 0',
      silu: '−0.28 or more',
      softmax: 'probabilities that sum to 1',
    },
    about: {
      'half-squared-error': '½ Σ(ŷ − y)², averaged over the examples',
      'mean-squared-error': 'mean of (ŷ − y)²',
      'mean-absolute-error': 'mean of |ŷ − y|, steady where a few targets are far off',
      huber: '½(ŷ − y)² up to a distance of δ, a straight line beyond',
      'binary-cross-entropy': '−[y ln ŷ + (1 − y) ln(1 − ŷ)]',
      'categorical-cross-entropy': '−Σ y ln ŷ',
    },
    reduction: 'Over the outputs',
    reductions: { 'batch-mean': 'sum', 'element-mean': 'mean' },
    huberDelta: 'δ: where the line begins',
  },
  ...optimizing,
  batch: {
    sizes: 'Examples for one update',
    other: 'Another size',
    one: 'one example',
    some: (n: string) => `${n} examples`,
    full: (n: string) => `full batch: all ${n}`,
    outside: (value: string, most: string) =>
      `A mini-batch holds a whole number of examples from 1 to ${most}, not ${value}.`,
  },
  start: {
    initializer: 'How parameters are drawn',
    seed: 'Seed',
    about:
      'The seed decides the initial parameters and the order of the examples. The same seed gives the same run.',
    aboutGiven:
      'The parameters were given with this example or file. Choose how to draw them instead, and the seed decides.',
    initializers: {
      'xavier-uniform': 'U(±√(6/(in + out))): suits tanh and sigmoid',
      'xavier-normal': 'N(0, 2/(in + out)): the same, normal',
      'he-uniform': 'U(±√(6/in)): suits ReLU and its relatives',
      'he-normal': 'N(0, 2/in): the same, normal',
      'lecun-normal': 'N(0, 1/in): z as spread out as what comes in',
      pytorch: 'U(±1/√in), the biases too, as nn.Linear does',
      uniform: 'U(±r), the same in every layer',
      normal: 'N(0, s²), the same in every layer',
      constant: 'every weight the same number',
      zeros: 'nothing to tell the neurons apart by',
    },
    scales: {
      uniform: 'r: the largest size',
      normal: 's: the standard deviation',
      constant: 'The number',
    },
    outside: (value: string, most: string) => `A seed is a whole number from 0 to ${most}, not ${value}.`,
  },
  numbers: {
    empty: () => 'A number is missing.',
    notANumber: (text: string) => `"${text}" is not a number. Write it like 0.05, −3, 1/3 or 2.5e−3.`,
    notPositive: (what: string, value: string) => `${what} must be greater than 0, not ${value}.`,
    negative: (what: string, value: string) => `${what} must be 0 or more, not ${value}.`,
    notShare: (what: string, value: string) => `${what} must be at least 0 and less than 1, not ${value}.`,
    notCount: (what: string, least: string, value: string) =>
      `${what} must be a whole number of at least ${least}, not ${value}.`,
    outside: (what: string, least: string, most: string, value: string) =>
      `${what} must be from ${least} to ${most}, not ${value}.`,
    tooLarge: (text: string) => `${text} is larger than any number that can be computed with.`,
  },
  steps: {
    reachable: (first: string, last: string) =>
      `From ${first} to ${last}: any step that has been trained, and the next.`,
    noSuchStep: (text: string, first: string, last: string) =>
      `${text} is not a step from ${first} to ${last}; Play trains further.`,
  },
} as const
