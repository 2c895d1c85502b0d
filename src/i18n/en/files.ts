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
    tooLarge: ({ field, value, most }: { field: string; value: string; most: number }) =>
      `${field} is ${value}; at most ${most} are possible here.`,
    emptyList: ({ field }: { field: string }) => `${field} is empty; at least one entry is needed.`,
    tooLong: ({ field, length, most }: { field: string; length: number; most: number }) =>
      `${field} has ${length} entries; at most ${most} are possible here.`,
    wrongLength: ({ field, length, expected }: { field: string; length: number; expected: number }) =>
      `${field} has ${length} ${length === 1 ? 'entry' : 'entries'}; the network needs ${expected} there.`,
    notSupported: ({ field, value }: { field: string; value: string }) =>
      `${field} is ${value}, which is not supported yet.`,
    softmaxHidden: ({ field }: { field: string }) =>
      `${field} is "softmax", which is not supported yet on a hidden layer.`,
    lossNeedsOutput: ({
      field,
      value,
      loss,
      output,
    }: {
      field: string
      value: string
      loss: string
      output: string
    }) => `${field} is ${value}; the loss "${loss}" needs "${output}" there.`,
  },
} as const
