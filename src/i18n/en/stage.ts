/** The stage for the classroom. */
export const stage = {
  exit: 'Exit',
  place: (step: string, tick: string, of: string) => `Step ${step} · tick ${tick} of ${of}`,
  blank: 'Blank',
  spotlight: 'Spotlight',
  fullScreen: 'Full screen',
  previousScene: 'Previous scene',
  nextScene: 'Next scene',
  formula: 'The number on show',
  example: (k: string, of: string) => `Example ${k} of ${of}`,
  speed: (steps: string) => `${steps} steps per second`,
} as const
