/**
 * Files of src/core and the tests that are there to catch a mistake in them. What is slow and would be run for every
 * mutant (behaviour, checkpoints of big networks) is left out where others do the same.
 */
export const GROUPS = {
  update: {
    mutate: ['optimizers', 'regularizers', 'schedules', 'update', 'updateStages'],
    tests: ['update', 'optimizers', 'oracles'],
  },
  layers: {
    mutate: ['activations', 'losses', 'dropout', 'network', 'initializers'],
    tests: ['activations', 'losses', 'dropout', 'network', 'initializers', 'gradient', 'oracles'],
  },
  step: {
    mutate: ['pass', 'learner', 'tracing', 'trace', 'order', 'random', 'divergence'],
    tests: ['gradient', 'oracles', 'dropout', 'order', 'random', 'divergence', 'playback'],
  },
  run: {
    mutate: ['training', 'segments', 'history', 'figures', 'evaluation', 'validation', 'checkpoints'],
    tests: ['training', 'fork', 'history', 'figures', 'evaluation', 'validation', 'checkpoints', 'update'],
  },
  script: { mutate: ['playback'], tests: ['playback'] },
  kernels: { mutate: ['kernels', 'product*'], tests: ['kernels'] },
  elementary: { mutate: ['elementary*', 'floatingPoint', 'normalDistribution'], tests: ['elementary*'] },
  check: {
    mutate: ['gradientCheck', 'differences', 'parameterSample', 'shiftedLoss', 'fingerprint'],
    tests: ['gradientCheck', 'gradientMistakes', 'shiftedLoss', 'fingerprint'],
  },
  explain: { mutate: ['explain/*'], tests: ['explain*'] },
  questions: {
    mutate: [
      'paths',
      'pathFactors',
      'lossProfile',
      'passes',
      'landscape*',
      'plane',
      'lossInParts',
      'neuronMaps',
      'grid',
    ],
    tests: ['paths', 'lossProfile', 'landscape', 'landscapeSize', 'plane', 'neuronMaps', 'evaluation'],
  },
  layerFigures: {
    mutate: ['layer*', 'saturation', 'histogram', 'alongside'],
    tests: ['layerHistory', 'saturation', 'alongside'],
  },
}
