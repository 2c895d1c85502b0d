/** The rows of the card beside what is pointed at. */
export const card = {
  notKnown: 'not computed yet',
  activation: 'activation a',
  preActivation: 'pre-activation z',
  functionValue: 'f(z)',
  mask: 'dropout',
  maskKept: 'kept, times',
  maskDropped: 'dropped, times',
  skipped: 'plus, by the skip',
  delta: 'error term δ',
  gradient: 'gradient',
  signal: 'signal w·a',
  error: 'error w·δ',
  newValue: 'new value',
  value: 'value',
  loss: 'Loss L',
} as const
