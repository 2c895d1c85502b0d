/** Files in and out. `field` is a path in the file, as programmers write it. */
export const files = {
  problems: {
    empty: () => 'The file is empty.',
    tooBig: ({ megabytes, most }: { megabytes: string; most: number }) =>
      `The file has ${megabytes} MB; at most ${most} MB are possible here.`,
    notJson: () => 'The file is not JSON, so it is not a project.',
    notProject: () => 'This is JSON, but not a project: there is no network in it.',
    unknownFormat: ({ value }: { value: string }) =>
      `format is ${value}; this page opens "backstep-project" only.`,
    unknownVersion: ({ value, known }: { value: string; known: number }) =>
      `version is ${value}; this page knows version ${known} only.`,
    unknownSchema: ({ value, known }: { value: string; known: string }) =>
      `schema is ${value}; this page knows "${known}" only.`,
    severalCases: ({ count }: { count: number }) =>
      `The file holds ${count} cases; a project is one of them. Save that one to a file of its own.`,
    noCases: () => 'cases is empty: there is nothing to open.',
    missing: ({ field }: { field: string }) => `${field} is missing.`,
    notObject: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; an object with fields belongs there.`,
    notList: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; a list belongs there.`,
    notText: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; text belongs there.`,
    notYesNo: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; true or false belongs there.`,
    notNumber: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; a number belongs there.`,
    notFinite: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; only finite numbers are possible.`,
    notWhole: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; a whole number belongs there.`,
    notOneOf: ({ field, value, options }: { field: string; value: string; options: string }) =>
      `${field} is ${value}; possible here: ${options}.`,
    tooSmall: ({ field, value, least }: { field: string; value: string; least: number }) =>
      `${field} is ${value}; it must be at least ${least}.`,
    notPositive: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; it must be greater than 0.`,
    notBelow: ({ field, value, bound }: { field: string; value: string; bound: number }) =>
      `${field} is ${value}; it must be less than ${bound}.`,
    tooLarge: ({ field, value, most }: { field: string; value: string; most: number }) =>
      `${field} is ${value}; at most ${most} are possible here.`,
    emptyList: ({ field }: { field: string }) => `${field} is empty; at least one entry is needed.`,
    tooLong: ({ field, length, most }: { field: string; length: number; most: number }) =>
      `${field} has ${length} entries; at most ${most} are possible here.`,
    wrongLength: ({ field, length, expected }: { field: string; length: number; expected: number }) =>
      `${field} has ${length} ${length === 1 ? 'entry' : 'entries'}; the network needs ${expected} there.`,
    notForData: ({ field, value, expected }: { field: string; value: string; expected: number }) =>
      `${field} is ${value}; the data that the file names need ${expected} there.`,
    wrongMoments: ({
      field,
      length,
      expected,
      optimizer,
    }: {
      field: string
      length: number
      expected: number
      optimizer: string
    }) =>
      `${field} has ${length} ${length === 1 ? 'entry' : 'entries'}; the optimizer "${optimizer}" needs ${expected} there.`,
    softmaxHidden: ({ field }: { field: string }) =>
      `${field} is "softmax"; only the output layer can have that.`,
    notOnOutput: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}; the output layer cannot have that.`,
    unequalWidths: ({ field, units, receives }: { field: string; units: number; receives: number }) =>
      `${field} is true; that needs as many units as the layer receives, but here ${units} receive ${receives}.`,
    lossNeedsOutput: ({
      field,
      value,
      loss,
      options,
    }: {
      field: string
      value: string
      loss: string
      options: string
    }) => `${field} is ${value}; the loss "${loss}" needs probabilities there: ${options}.`,
  },
} as const
