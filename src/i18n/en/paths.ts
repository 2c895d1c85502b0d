/** Every way from a weight to the loss. */
export const paths = {
  label: 'Paths to the loss',
  choose:
    'Choose a weight or a bias on the graph: every path from it to the loss is listed here, with what it adds to the gradient.',
  playing: 'Paths are those of one step: pause to see them.',
  waiting: (phase: string) =>
    `The paths add up to the gradient, which this step has not computed yet. It comes in the phase ${phase}.`,
  go: 'Go to its gradient',
  notFinite: 'Some numbers of this step are not finite, so the paths cannot be added up.',
  gradient: (only: boolean) =>
    only
      ? 'The product of the only path is the gradient:'
      : 'The products of all paths add up to the gradient:',
  part: (only: boolean, k: string, n: string) =>
    `${only ? 'The product of the only path is' : 'The products of all paths add up to'} what example ${k} of ${n} adds to the gradient:`,
  whole: (n: string) => `All ${n} examples of the mini-batch together:`,
  all: (count: string, ranked: boolean) =>
    count === '1' ? 'One path.' : ranked ? `${count} paths, strongest first.` : `${count} paths.`,
  some: (shown: string, count: string, ranked: boolean) =>
    ranked ? `The ${shown} strongest of ${count} paths.` : `${shown} of ${count} paths.`,
  carry: (share: string) => `They carry ${share} of the sum of all sizes.`,
  percent: (value: string) => `${value} %`,
  lessThan: (value: string) => `less than ${value} %`,
  moreThan: (value: string) => `more than ${value} %`,
  /** `count` is null where all are. */
  zeros: (count: string | null, only: boolean, reasons: string) => {
    if (only) return `It is zero: ${reasons}.`
    if (count === null) return `All of them are zero: ${reasons}.`
    return `${count === '1' ? 'One is' : `${count} are`} zero: ${reasons}.`
  },
  reasons: {
    signal: (name: string) => `${name} sends 0`,
    flat: (names: string) => `the slope is 0 in ${names}`,
    dropped: (names: string) => `dropout shuts ${names}`,
    weights: (count: string) =>
      count === '1' ? 'a weight on the way is 0' : `${count} weights on the way are 0`,
    settled: (names: string) => `the loss has slope 0 at ${names}`,
  },
  names: (names: readonly string[], more: number) => names.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  list: (reasons: readonly string[]) => reasons.join('; '),
  bothWays: (up: string, down: string) => `They pull both ways: ${up} and ${down}.`,
  gap: ' ',
  previous: 'Previous path',
  next: 'Next path',
  place: (k: number, n: number) => `path ${k} of ${n}`,
  listed: 'Paths, strongest first',
  keys: 'Up and Down move from path to path; the chosen one is drawn on the graph.',
  words: { bias: 'bias', skip: 'skip' },
  kinds: {
    signal: 'signal: what the weight received',
    bias: 'a bias carries no signal: 1',
    slope: 'slope of the activation',
    mask: 'dropout',
    weight: 'weight',
    skip: 'the skip passes on what it receives: 1',
    error: 'where the loss begins',
  },
} as const
