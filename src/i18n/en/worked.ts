/** Worked examples: printed numbers beside computed ones. */
export const worked = {
  which: 'Example',
  examples: {
    'article-000': 'Article 000, section 4',
    'article-004': 'Article 004, section 4.3',
    mazur: "Mazur's step-by-step page",
  },
  own: 'Enter your own',
  about: {
    'article-000':
      'All 31 numbers that the article computes for this network. It prints the gradient of W₁ as a column of six; its entries stand here row by row, as it subtracts them.',
    'article-004':
      'What the article prints for this network. It rounds a of h₁, h₂ and ŷ to 1, leaves out h₃ and all δ, and goes on from there.',
    mazur:
      'How it looks when it is right: what the page prints of its first step. Only a later number does not fit: it gives 0.291027924 for the loss after the update, which is the loss if the output weights change before the hidden gradients are taken. With the update that it describes it is 0.2910277737.',
  },
  otherOnShow: 'The graph shows another experiment, another step, or changed numbers.',
  open: 'Open its experiment',
  task: 'Which of these numbers are right? Step through the graph, mark each line or enter your own number, then check.',
  table: 'Numbers in the order in which they are computed',
  columns: {
    line: 'Line',
    quantity: 'Number',
    printed: 'Printed',
    entered: 'Entered',
    follows: 'Follows from the lines before',
    right: 'Right',
    verdict: 'Verdict',
    yours: 'Your judgement',
  },
  next: (title: string) => `${title} after the update`,
  both: (one: string, other: string) => `${one} and ${other}`,
  markRight: (title: string) => `${title}: right`,
  markWrong: (title: string) => `${title}: wrong`,
  yourNumber: (title: string) => `${title}: your number`,
  yourNumberShort: 'Your number',
  check: 'Check',
  showAll: 'Show all',
  startOver: 'Start over',
  clear: 'Clear the sheet',
  enter: (title: string) => `${title}: entered number`,
  verdicts: {
    right: 'right',
    cut: 'right, cut off instead of rounded',
    rounding: 'right but for earlier rounding',
    follows: 'follows from an earlier error',
    slip: 'goes wrong here',
  },
  outcomes: {
    found: 'You found it.',
    confirmed: 'So you said.',
    missed: 'You took it for right.',
    mistyped: 'Your number is not right either.',
    accused: 'You took it for wrong.',
    corrected: 'Your number is not right; the printed one is.',
  },
  nothingMarked: 'Mark at least one line first.',
  score: (found: string, wrong: string) => `Found: ${found} of ${wrong} wrong numbers.`,
  missed: (n: string) => `Taken for right: ${n}.`,
  accused: (n: string) => `Right, but taken for wrong: ${n}.`,
  notJudged: (n: string) => `Not judged: ${n}.`,
  first: (title: string, printed: string, right: string) =>
    `The first line that goes wrong: ${title}. ${printed} stands there, ${right} is right.`,
  firstFollows: (own: string) => `From the lines before it follows ${own}.`,
  firstElsewhere: 'The first line that goes wrong is not among them.',
  noneWrong: 'Nothing goes wrong, as far as the numbers are written.',
  counts: (right: string, slips: string, follows: string) =>
    `Right: ${right}. Wrong of their own: ${slips}. Wrong because of earlier ones: ${follows}.`,
  goTo: 'Go to its tick',
  /** Between two sentences. */
  gap: ' ',
  ownTask:
    'Enter what was computed by hand for the step on show, as far as there is something. Each number is judged by the digits it is written with.',
  ownExample: (k: string, n: string) =>
    `For z, a and δ: example ${k} of the ${n} of the mini-batch. Loss and gradient are those of the whole mini-batch, and δ has its 1/N in it.`,
  parts: 'Parts of the step',
  given: 'Given',
  noPart: 'Choose at least one part of the step.',
  nothingEntered: 'Enter at least one number first.',
  tooLarge: (most: string, parameters: string) =>
    `This network has ${parameters} parameters; a sheet is made for up to ${most}. Open a smaller experiment.`,
  waiting: 'Pause to check the numbers of one step.',
  planted: 'A mistake is planted in this run, so its numbers are no measure. Open another experiment.',
  notFinite: 'In this step a number is infinite or not a number. Go to an earlier step.',
  text: {
    title: 'As text',
    label: 'The sheet as text, to be kept or sent',
    paste: 'Paste numbers here',
    help: 'One number a line, a column of numbers in the order of the table, or a step table. Nothing is sent anywhere. One can write:',
    forms: {
      z: [
        'z h1 = 0.3775',
        'or net_h1 = 0.3775. h1 is the first hidden neuron, h2.1 the first of hidden layer 2, ŷ1 or o1 an output.',
      ],
      a: ['a h1 = 0.5933', 'or out_h1 = 0.5933.'],
      delta: ['δ ŷ1 = 0.1385', 'or dL/dz ŷ1 = 0.1385, an error term.'],
      gradient: ['dL/dw h1->ŷ1 = 0.0822', 'or dL/dw5 = 0.0822, a gradient.'],
      next: ['w+ h1->ŷ1 = 0.3589', 'or w5+ = 0.3589, a weight after the update.'],
    },
    numbered:
      'Weights are numbered neuron by neuron: first all that lead to h1, from x1 on (w1, w2, …), then all that lead to h2, and so on, layer by layer.',
    read: 'Read into the table',
    copy: 'Copy as text',
    empty: 'There is no line with a number.',
    done: (n: string) => (n === '1' ? '1 number read.' : `${n} numbers read.`),
    more: (n: string) => (n === '1' ? '1 more line cannot be read.' : `${n} more lines cannot be read.`),
    troubles: {
      noNumber: (line: string, text: string) =>
        `Line ${line}: there is no number in "${text}". Write it like z h1 = 0.3775.`,
      notANumber: (line: string, text: string) => `Line ${line}: "${text}" is not a number.`,
      tooLarge: (line: string, text: string) =>
        `Line ${line}: ${text} is larger than any number that can be computed with.`,
      noName: (line: string, text: string) => `Line ${line}: this network has no number called "${text}".`,
      whichLayer: (line: string, text: string) =>
        `Line ${line}: "${text}" does not say which layer. Write h1.2 for the second neuron of hidden layer 1.`,
      whichWeight: (line: string, text: string) =>
        `Line ${line}: "${text}" may be a weight's number or two indices. Write w x1->h2 for the weight from x1 to h2.`,
      tooMany: (line: string, rows: string) => `Line ${line}: the table has only ${rows} lines.`,
      otherStep: (line: string, step: string) =>
        `Line ${line}: this is of step ${step}, another than on show.`,
      otherExample: (line: string, example: string) =>
        `Line ${line}: this is of example ${example}, another than on show.`,
      twice: (line: string, text: string) => `Line ${line}: "${text}" stands in an earlier line too.`,
    },
  },
} as const
