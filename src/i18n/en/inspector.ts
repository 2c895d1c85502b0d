/** How numbers come about: the panel beside the graph. Terms are marked as `[[term|words]]` in titles, sentences, headings and remarks. */
export const inspector = {
  label: 'How this number comes about',
  waiting: 'The first numbers are on their way.',
  place: (phase: string, part: string) => `${phase} · ${part}`,
  edge: 'edge',
  given: 'Given',
  count: (k: number, n: number) => `${k} of ${n}`,
  previous: 'Preceding',
  following: 'Following',
  titles: {
    input: (name: string) => `Input ${name}`,
    target: (name: string) => `Target ${name}`,
    loss: '[[loss-function|Loss]] L',
    neuron: (name: string, activation: string) => `[[neuron|Neuron]] ${name}: add up, then ${activation}`,
    delta: (name: string) => `[[delta|Error term δ]] of ${name}`,
    weight: (from: string, to: string) => `[[weight|Weight]] ${from} → ${to}`,
    weightGradient: (from: string, to: string) => `[[weight|Weight]] ${from} → ${to}`,
    bias: (name: string) => `[[bias|Bias]] of ${name}`,
    biasGradient: (name: string) => `[[bias|Bias]] of ${name}`,
  },
  say: {
    input: 'An input is given by the data. Training never changes it; you may.',
    target: 'What the output should say for this example. The loss measures how far it is from that.',
    loss: {
      'half-squared-error': 'How far the outputs are from their targets: half the sum of the squared gaps.',
      'mean-squared-error': 'How far the outputs are from their targets: the squared gaps.',
      'mean-absolute-error': 'How far the outputs are from their targets: the sizes of the gaps.',
      huber: 'How far the outputs are from their targets: small gaps squared, large ones by their size.',
      'binary-cross-entropy': 'Minus the logarithm of the probability that was given to the truth.',
      'categorical-cross-entropy':
        'Minus the logarithm of the probability that was given to the right class.',
    },
    sum: 'Each input is scaled by its weight, and the bias is added.',
    afterwards: {
      linear: 'The sum itself is passed on.',
      relu: 'Then [[relu|ReLU]] lets pass what is positive.',
      'leaky-relu': 'Then leaky ReLU shrinks what is negative.',
      sigmoid: '[[sigmoid|Sigmoid]] squeezes the sum to between 0 and 1.',
      tanh: '[[tanh|Tanh]] squeezes the sum to between −1 and 1.',
      elu: 'Then ELU bends what is negative.',
      gelu: 'Then GELU passes on a share of it, larger for larger sums.',
      'gelu-tanh': 'Then GELU passes on a share of it, by the formula with tanh.',
      softplus: 'Then softplus, a ReLU with its corner rounded off.',
      silu: 'Then SiLU passes on a share of it, which sigmoid gives.',
      softmax: '[[softmax|Softmax]] turns the sums of the layer into shares of 1.',
    },
    open: 'The sum is positive, so ReLU passes it on unchanged.',
    shut: 'The sum is not positive, so ReLU blocks it.',
    deltaOutput: 'How the loss changes with ŷ, times the [[derivative|slope]] of the activation here.',
    deltaFused: 'Loss and activation fit together: what is left of both is the prediction minus the target.',
    deltaSoftmax:
      '[[softmax|Softmax]] ties the outputs together, so the error of every output reaches this z.',
    deltaHidden: (name: string) =>
      `The [[backpropagation|error]] of the next layer comes back along the same edges: times the weight, then times the slope at ${name}.`,
    edgeForward: (from: string, to: string) =>
      `What ${from} sends is scaled by the weight: one part of the sum at ${to}.`,
    edgeBackward: (from: string, to: string) =>
      `The error of ${to} goes back to ${from} along the same edge, scaled by the same weight.`,
    weightGradient:
      'The weight is blamed for what it carried (a) times how wrong its target was ([[delta|δ]]).',
    weightUpdate:
      'The weight moves against its [[gradient|gradient]], by the learning rate times the gradient.',
    /** For updates of several stages; what moves, a weight or a bias. */
    updates: {
      sgd: (what: string) => `The gradient is prepared first. Then ${what} moves against it.`,
      momentum: (what: string) =>
        `The gradient changes the [[momentum|velocity]], and ${what} moves with the velocity: it keeps some of its way.`,
      nesterov: (what: string) =>
        `The gradient changes the velocity, and ${what} moves as if it had gone one step further with it.`,
      adagrad: (what: string) =>
        `${what} moves against its gradient, in steps that shrink with all the gradients it has seen.`,
      rmsprop: (what: string) =>
        `${what} moves against its gradient, divided by the size that its gradients have had lately.`,
      adam: (what: string) =>
        `${what} moves against the mean of its recent gradients, divided by the size that they have had.`,
      adamw: (what: string) =>
        `${what} moves against the mean of its recent gradients, divided by their size; decay is apart from that.`,
    },
    theWeight: 'the weight',
    theBias: 'the bias',
    biasForward: 'The bias is added to the sum, whatever the inputs are.',
    biasGradient: 'A bias carries no signal, so its gradient is the [[delta|error term]] itself.',
    biasUpdate: 'The bias moves against its [[gradient|gradient]], by the learning rate times the gradient.',
    biasFrozen: 'Biases are not trained in this setup, so this one stays as it is.',
    smaller: (letter: string) => `Positive: a smaller ${letter} lowers the loss.`,
    larger: (letter: string) => `Negative: a larger ${letter} lowers the loss.`,
    still: (letter: string) => `Zero: a small change of ${letter} changes nothing.`,
  },
  headings: {
    sum: 'Weighted sum [[pre-activation|z]]',
    activation: '[[activation|Activation a]]',
    'shares-of-one': 'Share of 1',
    batch: 'In the [[mini-batch|mini-batch]]',
    blame: 'Incoming error × slope',
    'passed-on': 'What it passes on: a',
    slope: '[[derivative|Slope]] of the [[activation-function|activation]]',
    layer: 'What each neuron of the layer got',
    'part-of-sum': 'Its part of the sum z',
    'part-of-error': 'Its part of the error sent back',
    'loss-over-weight': 'Loss if only this weight changed',
    'loss-over-bias': 'Loss if only this bias changed',
    'batch-loss': 'Mean over the [[mini-batch|mini-batch]]',
    gap: 'Gap',
    sends: 'What it sends along its edges',
    rate: '[[learning-rate|Learning rate]] of this step',
    penalties: 'Gradient with its [[regularization|penalties]]',
    clipping: '[[gradient-clipping|Clipping]]',
    decay: '[[weight-decay|Weight decay]]',
    velocity: '[[momentum|Velocity]] v',
    'sum-of-squares': 'Sum of squared gradients: s',
    'mean-of-squares': 'Running mean of the squared gradient: s',
    'first-moment': 'Running mean of the gradient: m',
    'second-moment': 'Running mean of the squared gradient: v',
    'new-value': 'New value',
  },
  bars: {
    part: (name: string) => `${name} part`,
    rest: (n: number) => `${n} more`,
    inputs: (n: number) => (n === 1 ? 'the input' : `${n} inputs`),
    example: (k: number) => `example ${k}`,
    bias: 'bias',
    carried: 'carried a',
    error: 'error δ',
    weight: 'weight w',
    gradient: 'gradient',
    incoming: 'incoming error',
    slope: '× slope',
    mask: '× [[dropout|dropout]] m',
    delta: 'error term δ',
    function: 'f(z)',
    masked: 'f(z) · m',
    skip: '[[residual-connection|through the skip]]',
    'passed-on': 'activation a',
    old: 'before',
    change: '−η · gradient',
    step: 'change',
    new: 'after',
    'this-example': 'this example',
    mean: 'mean',
    sum: 'sum',
    output: 'output ŷ',
    target: 'target y',
    gap: 'gap ŷ − y',
    product: 'product',
  },
  remarks: {
    'relu-open':
      'Above 0 the slope of ReLU is 1: the error passes unchanged. Below 0 it would be 0 and end it.',
    'relu-shut':
      'At 0 and below the slope of ReLU is 0: the error ends here, and the weights into this neuron learn nothing from this example.',
    'leaky-open': 'Above 0 the slope of leaky ReLU is 1: the error passes unchanged.',
    'leaky-shut':
      'At 0 and below the slope of leaky ReLU is small, not 0: a little of the error gets through.',
    normal: 'Φ(z) is the share of a standard normal distribution below z, φ(z) its density.',
    kept: 'In this step the unit is kept, and scaled up for those that are not. Nothing is dropped in evaluation.',
    dropped: '[[dropout|Dropout]] leaves this unit out of this step. Nothing is dropped in evaluation.',
    'dropped-error':
      'The unit is dropped in this step: m is 0, so its weights learn nothing from this example.',
    huber:
      'A gap within the limit counts half of its square, a larger one the limit times what it exceeds half of the limit by. The limit has an H, for δ alone is the error term.',
    'huber-slope':
      'Beyond the limit the loss is a straight line, so a gap counts no more than the limit, whatever its size.',
    averaged: 'δ has the 1/N of the mean in it; times N it is the error of this example alone.',
    cancels:
      "The slope of the activation and the derivative of the loss have cancelled: being wrong can't be hidden by a [[saturation|flat]] curve.",
    'soft-targets': 'The targets of this example do not sum to 1, so their sum stays in the formula.',
    shifted:
      'e to the power of z would be too large a number, so the largest z, m, is first taken off each; the shares are the same.',
    'from-logits':
      'ŷ is so close to 0 or 1 that its logarithm has lost its digits, so the loss is computed from z.',
    'norm-within':
      'The gradient of all parameters together is no longer than the limit c, so nothing changes.',
    'norm-beyond':
      'The gradient of all parameters together is longer than the limit c, so all of it is scaled down alike.',
    corrected: 'm and v began at 0. The divisions by 1 − βᵏ make up for that; k counts the updates.',
    'biases-frozen': 'Switch the training of biases on to see it move.',
  },
  more: (n: number) => `(${n} more)`,
  curve: (activation: string) => `Curve of ${activation} with the present point`,
  curveSlope: (activation: string) => `Curve of ${activation} with its tangent at the present point`,
  lossCurve:
    'Loss of the mini-batch over this one number, with the tangent at its present value and the next value',
  slope: (value: string) => `slope ${value}`,
  nextStep: (zoom: string) => `next step ×${zoom}`,
  field: (title: string) => `Value of ${title}`,
  /** Between two sentences. */
  sentenceGap: ' ',
} as const
