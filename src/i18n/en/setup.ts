/** The setup sentence and the presets. */
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
    stochastic: 'SGD',
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
  },
  /** What the datasets call their classes; other names are shown as they are. */
  classes: { ring: 'ring', disc: 'disc', setosa: 'setosa', versicolor: 'versicolor', virginica: 'virginica' },
  presets: {
    label: 'Experiment',
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
