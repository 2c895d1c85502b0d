/** Beside the graph before anything has been pressed. */
export const opening = {
  eyebrow: 'Nothing computed yet',
  title: 'One step, number by number',
  picture:
    'Circles hold numbers, edges hold weights. The dashed places are waiting for what the step will compute.',
  press: 'Press Next, and one number after the other is filled in.',
  /** The words in braces can be asked about. */
  phases: {
    forward: 'the inputs {run through}',
    loss: '{how far} ŷ is from y',
    backward: 'how L reacts to each z: {δ}',
    gradient: 'how L {reacts} to each weight',
    update: 'a {small step} for each weight',
  },
  back: 'Back takes every number away again. Select a circle, an edge or a bias to see its formula.',
} as const
