/** Two paths, one sum. */
export const twoPaths = {
  removes: 'Where two errors come back to one neuron, the stronger one counts, or the average of both.',
  keep: 'Multiply along a path, add over the paths.',
  scenes: {
    'two-outputs': {
      title: 'Two outputs',
      say: 'ŷ₁ = {output1} should be near 0 and ŷ₂ = {output2} near 1. Their [[delta|δ]] say the same: {delta1} at ŷ₁, which must fall, and {delta2} at ŷ₂, which must rise.',
    },
    'two-wishes': {
      title: 'Two wishes',
      say: 'h₁ sends its [[activation]] to both outputs, with the weights {w1} and {w2}. So h₁ reaches the loss by two paths.',
      ask: 'Click the output that wants h₁ to be larger.',
      right:
        'ŷ₂: by its path ∂L/∂a is {w2}·({delta2}) = {path2}, so a larger h₁ would lower the loss there. By the path through ŷ₁ it is {w1}·{delta1} = {path1}: that output wants h₁ smaller.',
      wrong: {
        strongest:
          'ŷ₁ has the larger δ and speaks louder, but it asks for less: its δ and its weight are positive, so more from h₁ means more loss. It would want h₁ larger if one of the two were negative.',
        other:
          'The question is about the two outputs, which h₁ reaches directly. Each wish is weight times δ: look for the one that is negative.',
      },
    },
    sum: {
      title: 'One sum',
      say: 'Now both messages have come back to h₁: {path1} by way of ŷ₁ and {path2} by way of ŷ₂. The [[chain-rule]] makes one number of them.',
      ask: 'What is ∂L/∂a of h₁?',
      options: { strongest: '{path1}', average: '{average}', sum: '{sum}' },
      right:
        'Their sum, {sum}: if h₁ changes, both outputs change at once, and the loss feels both. Article 004 leaves this sum out.',
      wrong: {
        strongest:
          'That is the stronger path alone. It would be right if the edge to ŷ₂ had the weight 0; as it is, ŷ₂ also moves when h₁ moves.',
        average:
          "Two opinions, so their average? It would be right if the loss were the average of the two outputs' errors; L adds them, so the effects add too.",
      },
    },
    transpose: {
      title: 'A column, not a row',
      say: "The same for the whole layer: δ₁ = (W₂ᵀδ₂) ⊙ σ′(z₁), where [[hadamard-product|⊙]] multiplies each sum by its own neuron's slope. In W₂, row 1 belongs to ŷ₁ and row 2 to ŷ₂.",
      ask: 'Next comes h₂. Which weights does its sum need?',
      options: { row: 'row 2: {w21} and {w22}', column: 'column 2: {w12} and {w22}' },
      right:
        'Column 2, the weights on the two edges that leave h₂: the sum is {sum}, and times the slope {slope} it is δ = {delta}. That is what the transpose in the formula does.',
      wrong: {
        row: 'Row 2 is what ŷ₂ multiplies on the way forward; it would be right if the edges of h₂ were those that end in ŷ₂. It gives {wrong}, and no shape complains, because W₂ is square.',
      },
    },
    'same-point': {
      title: 'All from the same weights',
      say: "All gradients are known, nothing has moved, and the loss is {loss}. As on Mazur's page, the biases stay as they are here.",
      ask: 'Which of these is a step of [[gradient-descent]]?',
      options: {
        'in-turn': 'Update W₂ first, bring δ back through the new W₂, then update W₁.',
        together: 'Take all gradients with the old weights, then update everything.',
      },
      right:
        "All from the old weights, then everything at once: the loss becomes {together}. With W₂ first it becomes {inTurn}, and that is what Mazur's page prints, although it describes the other. If the biases are trained too, it becomes {withBiases}.",
      wrong: {
        'in-turn':
          'Newer weights sound better. But δ₂ was computed with the old ones, so the mixture is the gradient of no loss at all. It would be right if the forward pass were done again after W₂ has changed.',
      },
    },
    brain: {
      title: 'The same edges, both ways',
      say: '[[backpropagation|Backpropagation]] uses every weight of W₂ a second time, against the direction of the signal. A synapse works one way and knows no copy of its weight: this weight transport problem is the main reason why backpropagation is no model of the brain.',
      goal: 'Train on, with biases, until the loss is below {bound}: {steps} steps are enough.',
    },
  },
  teacher:
    'Two students are the outputs and call out more or less to a third, who is h₁: let them do scene 2 before the class votes. Then scene 3 with all three answers on the board. Keep scene 6 for a last word on brains.',
} as const
