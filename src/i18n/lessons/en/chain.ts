/** The chain of responsibility. */
export const chain = {
  removes: 'How far the output is off: this error is what is handed back.',
  keep: 'What is handed back is not the error but a product of derivatives.',
  scenes: {
    'loss-slope': {
      title: 'The first link',
      say: 'One sigmoid neuron gives {output} and should give {y}, so L = ½(ŷ − y)² = {loss}. The way back begins with a [[derivative]]: how does L change when ŷ changes a little?',
      ask: 'What is ∂L/∂ŷ here?',
      options: { gap: '{gap}', slope: '{slope}', loss: '{loss}' },
      right: '∂L/∂ŷ = ŷ − y = {output} − {y} = {slope}. It is negative because L falls when ŷ rises.',
      wrong: {
        gap: 'Target minus output is {gap}, and everyday speech calls that the error. As a derivative it would be right for an output that lies {gap} above its target; with this sign the minus in the update would carry ŷ away from {y}.',
        loss: 'That is L itself, and the question is how fast L changes. A height is not a slope: for this loss the two would agree only if ŷ − y were 0 or 2.',
      },
    },
    'neuron-slope': {
      title: 'The second link',
      say: 'ŷ comes from z through the [[sigmoid]], and its slope at this point is ŷ(1 − ŷ) = {output}·{rest} = {slope}. With it we get from ŷ to z.',
      ask: 'What is δ = ∂L/∂z?',
      options: { error: '{error}', delta: '{delta}', half: '{half}' },
      right:
        'If z moves by a little, ŷ moves {slope} times as much, and L moves {error} times that: δ = {error}·{slope} = {delta}.',
      wrong: {
        error:
          'That is ∂L/∂ŷ, handed on as it is. It would be right if the neuron were linear, with slope 1; this one has the slope {slope}.',
        half: 'That is {error} times {rest}, with one factor of the slope forgotten. It would be right if the slope were 1 − ŷ; it is ŷ(1 − ŷ).',
      },
    },
    product: {
      title: 'One product',
      say: 'Now the last link, from z to w: it is x, so ∂L/∂w = {error} · {slope} · {x} = {gradient}. Three facts, each known where it arises, and one product: that is the [[chain-rule]].',
    },
    'no-signal': {
      title: 'A sensitivity, not a share',
      say: 'The same neuron, but now its input is x = 0. It gives {output}, and δ = {delta}: the z of this neuron matters to the loss.',
      ask: 'Which [[gradient]] is 0 now: that of w, that of b, both or neither?',
      options: { both: 'both', neither: 'neither', weight: 'only that of w' },
      right:
        '∂L/∂w = δ·x = 0, while ∂L/∂b = δ·1 = {bias}. With x = 2, δ is {deltaDoubled} and ∂L/∂w is twice that, {doubled}. These numbers say how sensitive L is; they are not shares of L and do not add up to it.',
      wrong: {
        both: 'No input, so nothing to learn? That is true for w only. b is added whatever the input is, so its gradient is δ itself, and it would be 0 only if δ were 0.',
        neither:
          'δ is not 0, and it goes into both gradients. But for w it is multiplied by the input; with any other x neither would be 0.',
      },
    },
    step: {
      title: 'One step',
      say: 'One step with the [[learning-rate]] = {rate} takes w to {weight} and b to {bias}. The output gets from {output} to {outputNext}, still far from {y}.',
      ask: 'A linear neuron has the same output {output}, the same target and the same rate. Where does one step take its output?',
      options: { same: 'to {outputNext} as well', target: 'to {linearOutput}' },
      right:
        'Exactly to its target. Its slope is 1, so δ = {delta} arrives whole: w becomes {linearWeight}, b becomes {linearBias}, and together they give {linearOutput}.',
      wrong: {
        same: 'Same error, same rate, so the same step? That would be true if the error were what is handed back. It is δ, and the slope of the sigmoid makes it much smaller.',
      },
    },
    recursion: {
      title: 'A longer chain',
      say: 'Two neurons in a row, the output is {output} and should be 0. Backpropagation has reached the output, δ₂ = {delta2}; next comes δ₁, for h₁.',
      ask: 'h₁ knows its own slope. Click everything else that δ₁ needs.',
      right:
        'The δ of the output and the weight between them: δ₁ = w₂ · δ₂ · σ′(z₁) = {weight} · {delta2} · {slope} = {delta1}. Everything further on is already in δ₂; this is the step that article 001 leaves out.',
      wrong: {
        loss: 'It seems that every neuron has to start from the loss again. That would be right if δ₂ were not known; but δ₂ already says how the loss depends on all that comes after h₁.',
        other:
          'Think of what lies between h₁ and the loss, and how much of it δ₂ has already done. What is missing is the way from h₁ to the neuron of δ₂, and δ₂ itself.',
      },
    },
  },
  teacher:
    'Write the three factors on the board as empty boxes first, and let the class fill them in scenes 1 to 3. Scene 4 is the discussion: why does the bias learn when the weight does not? Then ask for the factors of a chain of three neurons.',
} as const
