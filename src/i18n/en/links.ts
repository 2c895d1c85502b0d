/** Links that carry everything: copying, the QR code, embedding, what a link may lock. */
export const links = {
  title: 'Share',
  about:
    'A link carries everything in itself. What stands behind # is read by the page alone and sent to no server.',
  place: 'The link leads to',
  places: {
    here: 'exactly this point',
    start: 'the start of this experiment',
    lesson: 'this scene of the lesson',
  },
  hereIs: (step: string, cursor: string) => `step ${step}, tick ${cursor}`,
  hereWithoutLesson: (step: string, cursor: string) => `step ${step}, tick ${cursor}, without the lesson`,
  alone: 'The link leads to run A alone: the runs beside it do not go along.',
  carries: 'It also fixes',
  language: (name: string) => `the language: ${name}`,
  outlook: 'panels, edges and digits, as they are here',
  practice: 'Practice is open and asks questions',
  locking: 'For a class, it locks',
  lock: (name: string, about: string) => `${name}: ${about}`,
  locks: {
    setup: 'the experiment',
    answers: 'explanations',
    free: 'leaving the step',
  },
  lockAbout: {
    setup: 'nothing of it can be edited or exchanged',
    answers: 'formulas, sentences, proof and table wait until the step is done',
    free: 'Next and Back within the step; no Play, no edits, no other experiment, no files',
  },
  courtesy: 'A lock is a courtesy, not security: the page says what is locked, and anybody can take it off.',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  selected: 'Selected: press Ctrl+C',
  making: 'Making the link…',
  characters: (count: string) => `${count} characters`,
  qr: 'QR code',
  qrName: 'QR code of the link',
  qrTooLong: (length: string, most: string) =>
    `The link has ${length} characters. A QR code that a camera can read across a room holds ${most}: hand out the link instead.`,
  fill: 'Fill the screen',
  unfill: 'Back',
  frame: 'For a course page: HTML that shows graph, caption and timeline there',
  copyFrame: 'Copy HTML',
  frameTitle: (what: string) => `Backstep: ${what}`,
  save: 'Save the project file',
  embedded: 'Open in Backstep',
  locked: {
    title: "A teacher's link",
    setup: 'the experiment stays as it is',
    answers: 'explanations wait until the step is done',
    free: 'you stay within this step and change nothing',
    and: '; ',
    gap: ' ',
    list: (what: string) => `has locked this: ${what}.`,
    goal: 'For the goal of this scene, edits and training are open.',
    courtesy: 'You can take the locks off; nothing is lost.',
    unlock: 'Unlock',
  },
  hidden: {
    title: 'Yours to work out',
    text: "The teacher's link hides the explanation until the step is done. Predict, press Next, and compare.",
    sentence: "The teacher's link hides the sentence until the step is done.",
  },
  refused: {
    setup: "The teacher's link has locked the experiment. Unlock, above the graph, takes the lock off.",
    answers:
      "The teacher's link shows this when the step is done. Unlock, above the graph, takes the lock off.",
    free: "The teacher's link stays within this step and changes nothing. Unlock, above the graph, takes the lock off.",
    lesson:
      "The teacher's link keeps to its own experiment, and this lesson has others. Unlock, above the graph, takes the lock off.",
  },
  parts: {
    version: 'version (v)',
    preset: 'experiment (x)',
    seed: 'seed (s)',
    learningRate: 'learning rate (r)',
    batchSize: 'batch size (b)',
    step: 'step (t)',
    cursor: 'tick (c)',
    example: 'example (e)',
    granularity: 'granularity (g)',
    digits: 'digits (d)',
    language: 'language (lang)',
    panels: 'panels (p)',
    panel: 'panel on show (on)',
    enlarged: 'enlarged panel (big)',
    edges: 'edges (edges)',
    neurons: 'neurons (face)',
    lesson: 'lesson (lesson)',
    practice: 'practice (ask)',
    locks: 'locks (lock)',
    mistake: 'planted mistake (bug)',
    packed: 'packed experiment (z)',
  },
  problems: {
    foreign: ({ value }: { value: string }) =>
      `What stands behind # in the address, ${value}, is no link of this page. The page is as it was.`,
    newer: ({ version, known }: { version: string; known: number }) =>
      `This link is of version ${version}; this page knows version ${known}. Load the page anew to get its latest version.`,
    tooLong: ({ most }: { most: number }) =>
      `The link could not be read: it has more than ${most} characters. The page is as it was.`,
    notWhole: ({ part, value, least, most }: { part: string; value: string; least: number; most: number }) =>
      `The link could not be read: its ${part} is ${value}; a whole number from ${least} to ${most} belongs there. The page is as it was.`,
    notRate: ({ part, value }: { part: string; value: string }) =>
      `The link could not be read: its ${part} is ${value}; a number greater than 0 belongs there. The page is as it was.`,
    notOneOf: ({ part, value, options }: { part: string; value: string; options: string }) =>
      `The link could not be read: its ${part} is ${value}; possible here: ${options}. The page is as it was.`,
    notLesson: ({ part, value }: { part: string; value: string }) =>
      `The link could not be read: its ${part} is ${value}; a lesson and its scene belong there, such as chain.3. The page is as it was.`,
    noExperiment: ({ part }: { part: string }) =>
      `The link could not be opened: it has a ${part}, but does not say of which experiment. The page is as it was.`,
    damaged: () =>
      'The link could not be read: its packed experiment (z) is cut off or damaged. Copy the whole link once more. The page is as it was.',
    unpacksTooLarge: ({ megabytes }: { megabytes: number }) =>
      `The link could not be read: its packed experiment (z) unpacks to more than ${megabytes} MB. The page is as it was.`,
    experiment: ({ problem }: { problem: string }) =>
      `The link could not be read, because of its packed experiment (z): ${problem} The page is as it was.`,
    tooFar: ({ step }: { step: number }) =>
      `The link leads to step ${step} of a network that is too large to be trained that far on opening. The page is as it was.`,
    tooLarge: ({ most }: { most: number }) =>
      `This is too much for a link: one holds ${most} characters, some 3,000 numbers. Save the project file and hand that out.`,
    notFinite: ({ step }: { step: number }) =>
      `The numbers before step ${step} are not finite any more, so no link can lead here. Go back some steps, or share the start of the experiment.`,
  },
} as const
