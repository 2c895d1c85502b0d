import { describe, expect, test } from 'vitest'
import { LOSS_NAMES, OPTIMIZER_NAMES } from '../../src/core/recipe'
import { readProject } from '../../src/interop/project'
import { changed, project, sentence, type Path } from './refused'

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

describe('what is wrong with a loss is named', () => {
  test.each<[Path, unknown, string]>([
    [['loss'], 'hinge', `loss is "hinge"; possible here: ${listed(LOSS_NAMES)}.`],
    [['loss'], undefined, 'loss is missing.'],
    [['reduction'], 'sum', 'reduction is "sum"; possible here: "batch-mean", "element-mean".'],
    [['lossParams'], { delta: 0 }, 'lossParams.delta is 0; it must be greater than 0.'],
    [['lossParams'], 3, 'lossParams is 3; an object with fields belongs there.'],
  ])('%j %j', (path, value, expected) => expect(sentence(changed(path, value))).toBe(expected))

  test.each(['binary-cross-entropy', 'categorical-cross-entropy'])('%s of what is no probability', (loss) => {
    const file = changed(['network', 'layers', 1, 'activation'], 'tanh', project({ loss }))
    expect(sentence(file)).toBe(
      `network.layers[1].activation is "tanh"; the loss "${loss}" needs probabilities there: "sigmoid", "softmax".`,
    )
  })
})

describe('what is wrong with an optimizer is named', () => {
  test.each<[object, string]>([
    [{ name: 'lbfgs' }, `optimizer.name is "lbfgs"; possible here: ${listed(OPTIMIZER_NAMES)}.`],
    [{ name: undefined }, 'optimizer.name is missing.'],
    [{ learningRate: undefined }, 'optimizer.learningRate is missing.'],
    [{ learningRate: -0.1 }, 'optimizer.learningRate is -0.1; it must be at least 0.'],
    [{ learningRate: [1] }, 'optimizer.learningRate is […]; a number belongs there.'],
    [{ trainBiases: 1 }, 'optimizer.trainBiases is 1; true or false belongs there.'],
    [{ name: 'momentum', momentum: 1 }, 'optimizer.momentum is 1; it must be less than 1.'],
    [{ name: 'nesterov', momentum: 'much' }, 'optimizer.momentum is "much"; a number belongs there.'],
    [{ name: 'adagrad', epsilon: -1e-8 }, 'optimizer.epsilon is -1e-8; it must be at least 0.'],
    [{ name: 'rmsprop', rho: -0.1 }, 'optimizer.rho is -0.1; it must be at least 0.'],
    [{ name: 'adam', beta1: 1 }, 'optimizer.beta1 is 1; it must be less than 1.'],
    [{ name: 'adamw', beta2: 1.5 }, 'optimizer.beta2 is 1.5; it must be less than 1.'],
    [{ l1: -1 }, 'optimizer.l1 is -1; it must be at least 0.'],
    [
      { l1: 1, l1AppliesTo: 'biases' },
      'optimizer.l1AppliesTo is "biases"; possible here: "weights", "weights+biases".',
    ],
    [{ l2Penalty: 'a' }, 'optimizer.l2Penalty is "a"; a number belongs there.'],
    [
      { l2Penalty: 1, l2PenaltyAppliesTo: 1 },
      'optimizer.l2PenaltyAppliesTo is 1; possible here: "weights", "weights+biases".',
    ],
    [{ weightDecay: -0.1 }, 'optimizer.weightDecay is -0.1; it must be at least 0.'],
    [
      { weightDecay: 0.1, weightDecayKind: 'l2' },
      'optimizer.weightDecayKind is "l2"; possible here: "l2-gradient", "decoupled".',
    ],
    [
      { weightDecay: 0.1, weightDecayAppliesTo: 'all' },
      'optimizer.weightDecayAppliesTo is "all"; possible here: "weights", "weights+biases".',
    ],
    [{ clip: 0.5 }, 'optimizer.clip is 0.5; an object with fields belongs there.'],
    [{ schedule: 'step' }, 'optimizer.schedule is "step"; an object with fields belongs there.'],
    [{ clip: { kind: 'norm' } }, 'optimizer.clip.kind is "norm"; possible here: "global-norm", "value".'],
    [{ clip: { kind: 'global-norm' } }, 'optimizer.clip.maxNorm is missing.'],
    [
      { clip: { kind: 'global-norm', maxNorm: 0 } },
      'optimizer.clip.maxNorm is 0; it must be greater than 0.',
    ],
    [
      { clip: { kind: 'global-norm', maxNorm: 1, epsilon: -1 } },
      'optimizer.clip.epsilon is -1; it must be at least 0.',
    ],
    [{ clip: { kind: 'value', maxValue: -1 } }, 'optimizer.clip.maxValue is -1; it must be greater than 0.'],
    [
      { schedule: { name: 'linear' } },
      'optimizer.schedule.name is "linear"; possible here: "constant", "exponential", "step", "cosine".',
    ],
    [{ schedule: { name: 'exponential' } }, 'optimizer.schedule.gamma is missing.'],
    [
      { schedule: { name: 'exponential', gamma: 0 } },
      'optimizer.schedule.gamma is 0; it must be greater than 0.',
    ],
    [
      { schedule: { name: 'step', stepSize: -3 } },
      'optimizer.schedule.stepSize is -3; it must be at least 1.',
    ],
    [
      { schedule: { name: 'step', stepSize: 2.5 } },
      'optimizer.schedule.stepSize is 2.5; a whole number belongs there.',
    ],
    [{ schedule: { name: 'cosine' } }, 'optimizer.schedule.tMax is missing.'],
    [
      { schedule: { name: 'cosine', tMax: 5, etaMin: -1 } },
      'optimizer.schedule.etaMin is -1; it must be at least 0.',
    ],
    [{ warmUp: 1.5 }, 'optimizer.warmUp is 1.5; a whole number belongs there.'],
    [{ miniBatches: [] }, 'optimizer.miniBatches is empty; at least one entry is needed.'],
    [{ miniBatches: [[0], []] }, 'optimizer.miniBatches[1] is empty; at least one entry is needed.'],
    [{ miniBatches: [[1]] }, 'optimizer.miniBatches[0][0] is 1; at most 0 are possible here.'],
    [{ miniBatches: [[-1]] }, 'optimizer.miniBatches[0][0] is -1; it must be at least 0.'],
    [{ miniBatches: [['a']] }, 'optimizer.miniBatches[0][0] is "a"; a whole number belongs there.'],
    [{ miniBatchSize: 0 }, 'optimizer.miniBatchSize is 0; it must be at least 1.'],
  ])('%j', (change, expected) => {
    expect(sentence(project({ optimizer: { name: 'sgd', learningRate: 0.1, ...change } }))).toBe(expected)
  })

  test('constants that its optimizer does not have do not matter', () => {
    const optimizer = { name: 'sgd', learningRate: 0.1, momentum: 7, rho: null, epsilon: 'small' }
    expect(readProject(JSON.stringify(project({ optimizer }))).ok).toBe(true)
  })
})

describe('what is missing of a run is named', () => {
  const { parameters } = project()
  const run = { step: 3, epoch: 3, position: 0, generator: [1, 2, 3, 4], parameters, age: 2 }
  const withRun = (name: string, change: object) =>
    project({ optimizer: { name, learningRate: 0.1 }, run: { ...run, ...change } })

  test('it opens', () => {
    const moments = [parameters, parameters]
    expect(readProject(JSON.stringify(withRun('adam', { moments })))).toMatchObject({ ok: true })
    expect(readProject(JSON.stringify(withRun('sgd', { age: undefined })))).toMatchObject({ ok: true })
  })

  test.each<[string, object, string]>([
    ['sgd', { epoch: undefined }, 'run.epoch is missing.'],
    ['sgd', { step: 0 }, 'run.step is 0; it must be at least 1.'],
    ['sgd', { position: 1 }, 'run.position is 1; at most 0 are possible here.'],
    ['sgd', { generator: [1, 2, 3] }, 'run.generator[3] is missing.'],
    [
      'sgd',
      { parameters: { weights: [], biases: [] } },
      'run.parameters.weights has 0 entries; the network needs 2 there.',
    ],
    ['momentum', {}, 'run.moments is missing.'],
    ['momentum', { moments: [parameters], age: undefined }, 'run.age is missing.'],
    ['momentum', { moments: [parameters], age: -1 }, 'run.age is -1; it must be at least 0.'],
    ['adam', { moments: 3 }, 'run.moments is 3; a list belongs there.'],
    ['adam', { moments: [parameters] }, 'run.moments has 1 entry; the optimizer "adam" needs 2 there.'],
    [
      'rmsprop',
      { moments: [{ weights: [[[1]]], biases: [] }] },
      'run.moments[0].weights has 1 entry; the network needs 2 there.',
    ],
  ])('%s %j', (name, change, expected) => expect(sentence(withRun(name, change))).toBe(expected))
})
