/** Scripts to keep: what their comments say, and why there is none. */
export const scripts = {
  comments: {
    title: (experiment: string, step: string, library: string) =>
      `Step ${step} of "${experiment}" with ${library}, in float64. Written by Backstep.`,
    tolerance: (relative: string, absolute: string) =>
      `Each check compares with the page's own number and stops where they differ: by more than ${relative} of it, plus ${absolute} of the largest number beside it (at least 1).`,
    packed: 'Large arrays are written as their bits: base64 of float64, little-endian.',
    batch: 'The mini-batch: inputs x and targets y, a row for each example.',
    examples: (list: string, more: string) =>
      `These are examples ${list} of the data${more === '0' ? '' : ` and ${more} more`}, counted from 1.`,
    allExamples: (count: string) =>
      count === '1'
        ? 'This is the first example of the data.'
        : `These are the first ${count} examples of the data.`,
    parameters: 'The parameters before the step: W has a row for each neuron and a column for each input.',
    masks: 'The dropout masks of this step: 0 leaves a neuron out, the others are scaled up.',
    network: 'The network.',
    forward: 'Forward: z = W a + b, and a = f(z).',
    loss: 'Loss: of the whole mini-batch.',
    fromLogits: 'From z, with the output activation in it, so that no digits are lost.',
    backward: 'Backward: delta is dL/dz of the reduced loss; a row for each example.',
    gradient: 'Gradient: dL/dW and dL/db.',
    update: 'Update.',
    frozen: 'The biases stay as they are.',
    rate: (update: string) => `The learning rate of update ${update}.`,
    memory: (updates: string) => `What the optimizer remembers of its ${updates} updates so far.`,
    penalties: 'The penalties add their own gradient. The loss above is without them.',
    clipNorm: 'Clipping: the whole gradient is scaled down where it is too long.',
    clipValue: 'Clipping: each number of the gradient is cut off at the limit.',
    decay: 'Weight decay.',
    after: 'The parameters after the step.',
    agreed: "Every number is the page's.",
  },
  refusals: {
    planted: 'A step with a planted mistake has no script: PyTorch makes no such mistake.',
    notFinite:
      'In this step a number is infinite or not a number, so there is no script of it. Go to an earlier step.',
    tooLarge: (parameters: string, most: string) =>
      `A network of ${parameters} parameters makes too long a script. Up to ${most} can be written.`,
  },
  /** A step worked out line by line. */
  solution: {
    planted: 'A step with a planted mistake is not worked out: it would give the mistake away.',
    title: (experiment: string, step: string) => `${experiment}: step ${step}, worked out`,
    example: (k: string, n: string) => `For example ${k} of the ${n} of its mini-batch.`,
    rounded: (digits: string) =>
      `Computed with all digits, written with ${digits} significant ones: whoever computes on with the rounded numbers may find another last digit.`,
    exact: 'Written with all digits.',
    frozen: (value: string) => `This bias is not trained: it stays ${value}.`,
    given: 'Given',
    tooLarge: (parameters: string, most: string) =>
      `${parameters} parameters are too many to be worked out line by line. Up to ${most} can be written.`,
  },
} as const
