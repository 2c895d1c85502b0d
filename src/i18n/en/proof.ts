/** The check of a step's gradient against differences of its loss. */
export const proof = {
  title: (step: string) => `Gradients of step ${step}, checked`,
  running: (done: string, of: string) => `${done} of ${of} checked …`,
  waiting: 'The check begins …',
  diverged:
    'The numbers of this step are not finite, so there is nothing to check. Go back to a step before it.',
  all: (n: string, apart: string) => `All ${n} gradients agree with central differences to ${apart}.`,
  some: (n: string, of: string, apart: string) =>
    `${n} of ${of} gradients agree with central differences to ${apart}; none disagrees.`,
  none: (n: string) => `None of the ${n} gradients can be judged by differences.`,
  disagree: (n: number, of: string) =>
    n === 1
      ? `1 of ${of} gradients disagrees with central differences: it is wrong.`
      : `${n} of ${of} gradients disagree with central differences: they are wrong.`,
  corners: (n: number) =>
    n === 1
      ? "1 can't be judged: it is at a corner, where the slope jumps."
      : `${n} can't be judged: they are at a corner, where the slope jumps.`,
  roundings: (n: number) => `${n} can't be judged: the two are apart by no more than rounding leaves.`,
  sample: (n: string, of: string) => `${n} of ${of} parameters were drawn for this, from every layer.`,
  /** Between two sentences. */
  gap: ' ',
  why: 'Differences know nothing of the chain rule. They only see how the loss changes when one parameter is pushed a little to either side. A mistake anywhere in backpropagation would set the two apart.',
  limit: (tolerance: string) =>
    `The difference is taken with smaller and smaller h and extrapolated to h = 0. Apart is |by backpropagation − by differences| as a share of the largest gradient in the layer; they agree below ${tolerance}.`,
  table: 'Gradients, those furthest apart first',
  parameter: 'Parameter',
  backpropagation: 'By backpropagation',
  differences: 'By differences',
  apart: 'Apart',
  show: (title: string) => `${title}: show on the graph`,
  more: (n: string) => `${n} more, all closer than these`,
  judgements: { disagrees: 'disagrees', corner: 'corner', rounding: 'rounding' },
  /** `example` counts from 1 within the mini-batch. */
  atZero: (unit: string, example: string) => `z of ${unit} is at 0 in example ${example}.`,
  atTarget: (unit: string, example: string) => `${unit} is at a corner of the loss in example ${example}.`,
  sides: (left: string, right: string) => `Slope to the left ${left}, to the right ${right}.`,
  takes: {
    left: 'Backpropagation takes the left one.',
    right: 'Backpropagation takes the right one.',
  },
  fingerprint: (step: string) => `Fingerprint of the parameters before step ${step}`,
  fingerprintMeans: 'The same digits on another computer mean the same parameters, to the last bit.',
  copy: 'Copy',
  copied: 'Copied',
} as const
