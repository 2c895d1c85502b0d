/** The setup sentence, what its words open, and the presets. */
export const setup = {
  label: 'Setup',
  /** Words in braces are buttons; `examples` is put together from the batch and the data. */
  sentence: {
    hidden: (inputs: number) =>
      `${[8, 11, 18].includes(inputs) ? 'An' : 'A'} {layers} network with {activation}, loss {loss}, {optimizer} at {rate}, {examples}, {start}`,
    flat: (inputs: number) =>
      `${[8, 11, 18].includes(inputs) ? 'An' : 'A'} {layers} network, loss {loss}, {optimizer} at {rate}, {examples}, {start}`,
    examples: '{batch} from {data}',
  },
  words: {
    oneExample: 'one example',
    fullBatch: (n: string) => `full batch of ${n}`,
    miniBatches: (n: string) => `mini-batches of ${n}`,
    oneAtATime: 'one example at a time',
    givenBatches: 'listed mini-batches',
    gradientDescent: 'gradient descent',
    rate: (rate: string) => `η = ${rate}`,
    seed: (seed: string) => `seed ${seed}`,
    given: 'given parameters',
  },
  titles: {
    data: 'Data',
    layers: 'Layers',
    activation: 'Activation of the hidden layers',
    loss: 'Output and loss',
    optimizer: 'Gradient descent',
    rate: 'Learning rate',
    batch: 'Batch size',
    start: 'Initial parameters',
  },
  wordLabel: (title: string, word: string) => `${title}: ${word}`,
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
    names: {
      xor: 'XOR',
      'xor-noisy': 'noisy XOR',
      circles: 'circles',
      spirals: 'two spirals',
      line: 'a line of points',
      regression: '2x₁² + 3x₂³',
      iris: 'iris flowers',
      own: 'own data',
    },
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
  /** What the datasets call their classes; other names are shown as they are. */
  classes: { ring: 'ring', disc: 'disc', setosa: 'setosa', versicolor: 'versicolor', virginica: 'virginica' },
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
  presets: {
    label: 'Presets',
    own: 'Own setup',
    names: {
      'worked-example': 'Worked example 2-3-1',
      mazur: 'Mazur 2-2-2',
      'article-004': 'Two sigmoid layers 2-3-1',
      line: 'Straight line 1-1',
      xor: 'XOR 2-8-1',
      circles: 'Circles 2-4-1',
      spirals: 'Two spirals 2-8-8-1',
      regression: 'Regression 2-10-1',
      iris: 'Iris 4-8-3',
    },
    about: {
      'worked-example': 'One example, ReLU: every number of one step by hand.',
      mazur: 'The well-known step-by-step example; its biases stay fixed.',
      'article-004': 'Target 3, but a sigmoid output: the loss stays above 2.',
      line: 'Linear regression: one weight, one bias, five points.',
      xor: 'What one layer cannot learn, with eight hidden neurons.',
      circles: 'A disc in a ring, in mini-batches of 10.',
      spirals: 'Two hidden layers wind a boundary between the arms.',
      regression: '2x₁² + 3x₂³ with noise, 1,000 points.',
      iris: 'Real flowers, three classes, softmax, a test set.',
    },
  },
} as const
