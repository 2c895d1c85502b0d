/** Three hints for a newcomer's first minute. */
export const hints = {
  label: 'Hint',
  say: {
    next: 'Press Next, or the right arrow key: one number at a time.',
    ask: 'Point at any circle or edge, or choose it, to see its formula.',
    back: 'Step back, or drag the cursor over the score: nothing is lost.',
  },
  /** Where there are no keys. */
  nextByTouch: 'Press Next: one number at a time.',
  close: 'Close this hint',
  again: 'Show the hints again',
} as const
