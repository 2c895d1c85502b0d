/** The panels of the optimizer, of the rate, and of what is done to gradients and parameters besides. */
export const optimizing = {
  optimizer: {
    choose: 'Optimizer',
    about: {
      sgd: 'w ← w − η · ∂L/∂w',
      momentum: 'gradients add up to a velocity, as of a ball that rolls',
      nesterov: 'momentum that looks ahead by one step',
      adagrad: 'each parameter its own rate, smaller the larger its gradients were',
      rmsprop: 'each gradient over its usual size of late',
      adam: 'momentum, and each gradient over its usual size',
      adamw: 'Adam, with weight decay apart from the gradient',
    },
    /** Greek letters as in `explain`. */
    constants: {
      momentum: 'Momentum μ',
      rho: 'Memory ρ',
      beta1: 'Memory β₁',
      beta2: 'Memory β₂',
      epsilon: 'ε',
    },
    biases: 'Train the biases too',
  },
  extras: {
    amounts: { weightDecay: 'Weight decay λ', l2: 'L2 penalty', l1: 'L1 penalty' },
    about: {
      weightDecay: 'pulls towards 0 by a share of each parameter',
      l2: 'adds ½ · amount · Σw² to the loss',
      l1: 'adds amount · Σ|w|: many weights become 0',
    },
    zero: '0 is none.',
    kind: 'How the decay is taken',
    kinds: { 'l2-gradient': 'in the gradient', decoupled: 'decoupled' },
    appliesTo: { weightDecay: 'Decay of', l2: 'L2 of', l1: 'L1 of' },
    sets: { weights: 'weights', 'weights+biases': 'biases too' },
    clip: 'Clip the gradient',
    clips: { none: 'no', 'global-norm': 'by its norm', value: 'each number' },
    maxNorm: 'Largest norm',
    maxValue: 'Largest size',
  },
  rate: {
    field: 'Learning rate η',
    usual: (optimizer: string) => `Usual for ${optimizer}`,
    notPositive: (value: string) =>
      `The learning rate must be greater than 0, not ${value}: at 0 nothing is learned, below 0 the loss climbs.`,
    schedule: 'Over the steps',
    schedules: {
      constant: 'the same at every step',
      exponential: 'times γ at every step',
      step: 'times γ every n steps',
      cosine: 'half a cosine down to a least rate, then up again',
    },
    constants: {
      gamma: 'Factor γ',
      stepSize: 'Every n steps',
      etaMin: 'Least rate',
      tMax: 'Steps down',
    },
    warmUp: 'Warm-up steps',
    picture: (first: string, last: string, step: string) =>
      `Learning rate over the steps: ${first} at step 1, ${last} at step ${step}`,
    present: (step: string, rate: string) => `At step ${step}: η = ${rate}.`,
    step: 'step',
  },
} as const
