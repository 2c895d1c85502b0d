/** A line about each preset, in the menu. */
export const presets = {
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
    digits: 'MNIST: 5,000 handwritten digits, and your own.',
    'digits-deep': 'The same digits, two hidden layers, 109,386 parameters.',
  },
} as const
