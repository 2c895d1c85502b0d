/** The slope decides. */
export const slope = {
  removes: 'The bigger the error, the faster a network learns.',
  keep: 'With squared error and a sigmoid, the most wrong neuron learns most slowly.',
  scenes: {
    dimmer: {
      title: 'How steep is it here?',
      say: 'The sigmoid has the slope {steepest} at z = 0, {two} at z = 2, and only {four} at z = 4, where this neuron stands: it is in [[saturation]]. It is a dimmer, not a switch, and "activated or not" is true of threshold units only.',
    },
    'two-starts': {
      title: 'Two starts',
      say: 'Two neurons should both give 0, with L = ½(ŷ − y)². One starts at w = {nearWeight}, b = {nearBias} and gives {nearOutput}; the other, this one, starts at w = 2, b = 2 and gives {farOutput}.',
      ask: 'Which of the two learns faster at first?',
      options: { far: 'the one that is more wrong', near: 'the one that is less wrong' },
      right:
        'The less wrong one. [[delta|δ]] is the error times the slope: {nearDelta} for it, and {farDelta} for this neuron, whose curve is nearly flat.',
      wrong: {
        far: 'Who is more wrong should learn more: that is so for a linear neuron, whose δ is the error itself. Here the slope is multiplied in, and far out it is tiny.',
      },
    },
    'flat-stretch': {
      title: 'The flat stretch',
      say: 'The less wrong start needs {nearSteps} steps until its output is below {output}, this one {farSteps}. For a long time almost nothing happens; the loss falls fastest only at step {fastest}, when z has come back to where the curve is steep.',
      goal: 'Train, and watch the loss: below {bound} the output is below {output}.',
    },
    'two-slopes': {
      title: 'Two flat places in a row',
      say: 'This is the network of article 004: z = 5, 11 and 17 in the hidden layer. Its output is {output}, and its target is 3.',
      ask: 'How large is the gradient of the first weight, from x₁ to h₁?',
      options: { printed: '−2', tiny: 'about {tiny}' },
      right:
        'The error {error} passes two slopes on its way, {outputSlope} at ŷ and {hiddenSlope} at h₁. What is left is {gradient}; here x₁ and the weight from h₁ to ŷ are 1 and change nothing.',
      wrong: {
        printed:
          'The error is about −2, the weight is 1, and article 004 prints −2 as error times weight. It would be right if both neurons on the way had the slope 1.',
      },
    },
    least: {
      title: 'Who learns least?',
      say: 'δ of ŷ goes back to the three hidden neurons over the weights 1, 2 and 3. There each takes its own slope to it, at z = 5, 11 and 17.',
      ask: 'Click the hidden neuron whose weights learn least.',
      right:
        'h₃: at z = 17 its slope is {slope}, and the weight 3 cannot make up for that. From x₁ the three gradients are {first}, {second} and {third}.',
      wrong: {
        first:
          'h₁ has the smallest weights, but that keeps its z small, where the curve is steeper. It would learn least if the weight to the output alone decided.',
        other:
          'Look for the hidden neuron furthest out on its curve: the larger z is, the flatter it is there.',
      },
    },
    'out-of-reach': {
      title: 'A target out of reach',
      say: 'After 1000 steps the loss is still {loss}. The output is a sigmoid, and the target is 3.',
      ask: 'What happens if one trains on and on?',
      options: { zero: 'The loss goes to 0, only slowly.', 'above-two': 'The loss never gets below 2.' },
      right:
        'ŷ stays below 1, so L stays above ½(1 − 3)² = 2; for the same reason article 002 cannot get its regression below {regression}. With a linear output, as shown now, ŷ = {linear} and δ = {delta}: it can go where the target is. Output and target must fit.',
      wrong: {
        zero: 'Patience helps in a flat stretch, and scene 3 was one. It would help here if the target lay between 0 and 1; no z makes a sigmoid give 3.',
      },
    },
  },
  teacher:
    'Vote on scene 2 before anything is shown. Then run scene 3 at 30 steps a second on the projector and ask for the story of the flat stretch. Scene 6 makes a good last question: which output would you give this network?',
} as const
