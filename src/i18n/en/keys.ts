/** The list of keys. */
export const keys = {
  list: [
    ['→  Page Down', 'Next'],
    ['←  Page Up', 'Back'],
    ['Shift + → ←', 'Next and Back by a phase'],
    ['Home', 'Start of the step; pressed again, start of the first step'],
    ['End', 'End of the step'],
    ['Space', 'Play and Pause'],
    ['R', 'Reset'],
    ['Esc', 'Deselect; the explanation follows the cursor again'],
    ['↑ ↓', 'In the graph: neuron by neuron; with Alt also weights and biases'],
    ['Enter', 'In the graph: select'],
    ['Ctrl + Z', 'Undo; with Shift, redo'],
    ['P', 'Present: the page as a stage for a class'],
    ['?', 'These keys'],
  ],
} as const satisfies { list: readonly (readonly [string, string])[] }
