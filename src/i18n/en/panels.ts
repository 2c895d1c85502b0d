/** What the words of the setup sentence open. */
export const panels = {
  keeps: 'Keeps the parameters and takes effect at this step.',
  restarts: 'Starts again at step 1.',
  adjustments: {
    twoOutputs: 'There are now two outputs, one for each class.',
    oneOutput: 'There is now one output for the two classes.',
    outputFollows: 'The output changed with it: this loss is defined for one kind of output only.',
    lossFollows: 'The loss changed with it: the old one is not defined for this output.',
  },
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
  },
  activation: {
    about: {
      linear: 'a = z: layers without a bend add up to one',
      relu: 'a = max(0, z)',
      sigmoid: 'a = 1/(1 + e⁻ᶻ), between 0 and 1',
      tanh: 'between −1 and 1, slope 1 at 0',
    },
  },
  loss: {
    output: 'Activation of the output',
    loss: 'Loss',
    outputs: {
      linear: 'any number',
      relu: '0 or more',
      sigmoid: 'between 0 and 1',
      tanh: 'between −1 and 1',
      softmax: 'probabilities that sum to 1',
    },
    about: {
      'half-squared-error': '½ Σ(ŷ − y)², averaged over the examples',
      'mean-squared-error': 'mean of (ŷ − y)²',
      'binary-cross-entropy': '−[y ln ŷ + (1 − y) ln(1 − ŷ)]',
      'categorical-cross-entropy': '−Σ y ln ŷ',
    },
    reduction: 'Over the outputs',
    reductions: { 'batch-mean': 'sum', 'element-mean': 'mean' },
  },
  optimizer: {
    rule: 'Every parameter takes one step against its gradient: w ← w − η · ∂L/∂w.',
    biases: 'Train the biases too',
  },
  rate: {
    field: 'Learning rate η',
    usual: 'Usual values',
    notPositive: (value: string) =>
      `The learning rate must be greater than 0, not ${value}: at 0 nothing is learned, below 0 the loss climbs.`,
  },
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
    outside: (value: string, most: string) => `A seed is a whole number from 0 to ${most}, not ${value}.`,
  },
  numbers: {
    empty: () => 'A number is missing.',
    notANumber: (text: string) => `${text} is not a number. Decimals are written with a point: 0.05.`,
    tooLarge: (text: string) => `${text} is larger than any number that can be computed with.`,
  },
} as const
