import { checkArticle } from '../../../src/content/lessons/checkArticle'
import { straightLine } from '../../../src/content/articlePresets'
import { withRecipe } from '../../../src/content/lessons/experiments'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { numberOf, traceOf, trainerOf } from './lessonRuns'

/** What article 000 prints in its section 4, by its lines. */
const PRINTED = {
  /** Lines 114, 115. */
  z1: [0.42, 0.67, 0.92],
  /** Lines 116, 117. */
  z2: 1.439,
  /** Line 123. */
  loss: 0.5146,
  /** Lines 129, 139. */
  delta2: 1.429,
  /** Lines 133, 143. */
  delta1: [0.5716, 0.9144, 1.2572],
  /** Line 141, from the top. */
  gradW1: [0.0286, 0.0572, 0.0858, 0.0429, 0.0858, 0.1287],
  /** Line 151. */
  b2: 0.517,
}
/** What article 004 prints in its section 4.3. */
const PRINTED_004 = {
  /** Line 129: ½(1 − 3)². */
  loss: 4,
  /** Line 161: 1 − 0.1·(−2), with the gradient of line 135. */
  w11: 1.2,
  /** Line 177: 5 − 0.1·(−10), with the gradient of line 151. */
  w31: 5.5,
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-9
/** To the digits that the article prints. */
const near = (a: number, b: number) => Math.abs(a - b) <= 5.1e-5

/** The number that an option shows. */
function stated(scene: string, name: string): number {
  const fact = checkArticle.scenes.find(({ id }) => id === scene)!.facts![name]
  return Number(typeof fact === 'string' ? fact : fact.says)
}

describeLesson('check-article', checkArticle, (setups) => {
  const { worked } = setups
  const of = (quantity: 'x' | 'z' | 'W' | 'b' | 'loss' | 'target' | 'dW', layer = 0, unit = 0, from = 0) =>
    numberOf(worked, cell(quantity, layer, unit, from))
  const eta = worked.recipe.learningRate
  const w2 = [0, 1, 2].map((i) => of('W', 2, 0, i))
  const products = w2.reduce((sum, w, i) => sum + w * PRINTED.z1[i], 0)
  const ownZ2 = products + of('b', 2)
  const ownLoss = 0.5 * (PRINTED.z2 - of('target')) ** 2
  const most = of('b', 1, 2) + of('W', 1, 2, 1) * (of('x', 0, 0) + of('x', 0, 1))
  const ownB2 = of('b', 2) - eta * PRINTED.delta2
  const eta004 = setups['article-004'].recipe.learningRate

  const fits = (j: number) => near(w2[j] * PRINTED.delta2, PRINTED.delta1[j])
  const { gradient, before } = traceOf(worked)
  const rows = gradient.biases[1].length
  const isShape = (m: number, n: number) => rows === m && gradient.weights[1].length / rows === n

  /** The loss a little way along the gradient. */
  const lossAlongGradient = () => {
    const along = worked.parameters.map((p, k) => p + 1e-3 * gradient.values[k])
    return trainerOf(worked).evaluate(along).train.loss
  }
  const oversteps = () => {
    const swinging = withRecipe(straightLine(), { learningRate: 0.08 })
    const lowest = 1
    return numberOf(swinging, cell('W', 1)) < lowest && numberOf(swinging, cell('W_next', 1)) > lowest
  }

  return {
    facts: {
      'hidden-sums': {
        p1: () => PRINTED.z1[0],
        p2: () => PRINTED.z1[1],
        p3: () => PRINTED.z1[2],
        most: () => most,
      },
      'own-sum': {
        p1: () => PRINTED.z1[0],
        p2: () => PRINTED.z1[1],
        p3: () => PRINTED.z1[2],
        printed: () => PRINTED.z2,
        own: () => ownZ2,
        products: () => products,
        needed: () => PRINTED.z2 - of('b', 2),
      },
      'own-loss': {
        output: () => PRINTED.z2,
        printed: () => PRINTED.loss,
        own: () => ownLoss,
        unhalved: () => 2 * ownLoss,
        wants: () => of('target') + Math.sqrt(2 * PRINTED.loss),
      },
      'own-delta': {
        delta: () => PRINTED.delta2,
        p1: () => PRINTED.delta1[0],
        p2: () => PRINTED.delta1[1],
        p3: () => PRINTED.delta1[2],
        own2: () => w2[1] * PRINTED.delta2,
        own3: () => w2[2] * PRINTED.delta2,
        need2: () => PRINTED.delta1[1] / PRINTED.delta2,
        need3: () => PRINTED.delta1[2] / PRINTED.delta2,
      },
      shape: {
        p1: () => PRINTED.gradW1[0],
        p2: () => PRINTED.gradW1[1],
        p3: () => PRINTED.gradW1[2],
        p4: () => PRINTED.gradW1[3],
        p5: () => PRINTED.gradW1[4],
        p6: () => PRINTED.gradW1[5],
      },
      update: {
        rate: () => eta,
        gradient: () => PRINTED.delta2,
        printed: () => PRINTED.b2,
        own: () => ownB2,
        climbed: () => of('b', 2) + eta * PRINTED.delta2,
        would: () => (of('b', 2) - PRINTED.b2) / eta,
        entry: () => PRINTED.gradW1[5],
      },
      'another-article': {
        rate: () => eta004,
        'printed-loss': () => PRINTED_004.loss,
        loss: () => 0.5 * (1 - 3) ** 2,
        'printed-w31': () => PRINTED_004.w31,
        w31: () => 5 - eta004 * -10,
        w11: () => PRINTED_004.w11,
      },
    },
    answers: {
      'hidden-sums': {
        h1: () => !near(PRINTED.z1[0], of('z', 1, 0)) && PRINTED.z1[0] > most,
        h2: () => !near(PRINTED.z1[1], of('z', 1, 1)) && PRINTED.z1[1] > most,
        h3: () => !near(PRINTED.z1[2], of('z', 1, 2)) && PRINTED.z1[2] > most,
        none: () => PRINTED.z1.every((z, j) => near(z, of('z', 1, j))),
      },
      'own-sum': {
        printed: () => near(stated('own-sum', 'printed'), ownZ2),
        computed: () => near(stated('own-sum', 'true'), ownZ2),
        own: () => near(stated('own-sum', 'own'), ownZ2),
      },
      'own-loss': {
        own: () => near(stated('own-loss', 'own'), ownLoss),
        printed: () => near(stated('own-loss', 'printed'), ownLoss),
        unhalved: () => near(stated('own-loss', 'unhalved'), ownLoss),
      },
      'own-delta': { h1: () => fits(0), h2: () => fits(1), h3: () => fits(2) },
      shape: {
        column: () => isShape(6, 1),
        transposed: () => isShape(2, 3),
        'like-weights': () => isShape(3, 2),
      },
      update: {
        climbed: () => near(stated('update', 'climbed'), ownB2),
        own: () => near(stated('update', 'own'), ownB2),
        printed: () => near(stated('update', 'printed'), ownB2),
      },
      'another-article': {
        'first-weight': () => !same(1 - eta004 * -2, PRINTED_004.w11),
        'half-square': () => !same(0.5 * (1 - 3) ** 2, PRINTED_004.loss),
        'last-weight': () => !same(5 - eta004 * -10, PRINTED_004.w31),
      },
      words: {
        shape: () => gradient.weights.some((each, l) => each.length !== before.weights[l].length),
        downhill: () => lossAlongGradient() > of('loss'),
        oversteps: () => !oversteps(),
      },
    },
  }
})
