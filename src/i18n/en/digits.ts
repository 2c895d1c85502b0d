/** Handwritten digits: while they are loaded, and when one is drawn. */
export const digits = {
  loading: { label: 'Loading the digits', percent: (n: number) => `${n} %` },
  draw: {
    button: 'Draw one',
    title: 'Draw a digit',
    pad: 'Drawing pad',
    how: 'Draw with mouse or finger; or arrow keys move the pen, Space puts it down or lifts it.',
    penUp: 'The pen is up.',
    penDown: 'The pen is down.',
    clear: 'Clear',
    seen: (width: number, height: number) => `What the network gets: ${width} × ${height} pixels`,
    answer: 'What the network answers now',
    answerOf: (name: string, value: string) => `${name}: ${value}`,
    label: 'It is meant to be',
    step: 'Step through it',
    replaces: (row: string) => `Takes the place of row ${row} of the data; undo brings it back.`,
    blank: 'As soon as something is drawn.',
    empty: 'Draw something first.',
    unnamed: 'Say what it is meant to be: that is the target.',
  },
} as const
