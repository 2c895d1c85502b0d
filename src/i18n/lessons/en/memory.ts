/** Momentum and Adam on one weight. */
export const memory = {
  removes: 'Momentum avoids local minima, and Adam is always faster.',
  keep: 'Momentum remembers a direction; Adam also remembers how large gradients have been.',
  scenes: {
    'no-memory': {
      title: 'No memory',
      say: 'One weight with x = 1 and y = 0: its gradient is w itself, and with η = {rate} each [[step|step]] takes off a tenth, 1 → {w1} → {w2} → {w3} → {w4}. Plain gradient descent keeps nothing from step to step; from step {n} on, w stays below {bound}.',
    },
    velocity: {
      title: 'A velocity',
      say: '[[momentum|Momentum]] keeps a velocity: in each step v becomes {mu}·v plus the gradient w, and then w moves by −η·v. So far v is {v1}, {v2}, {v3}, {v4}, and w is {w1}, {w2}, {w3}, {w4}.',
      ask: 'Where will w be after step 5?',
      options: {
        brakes: 'At 0, where it comes to rest',
        past: 'At {w5}, past the goal',
        plain: 'At {plain}, a tenth less',
      },
      right:
        'v = {mu}·{v4} + {w4} = {v5}, so w = {w4} − {rate}·{v5} = {w5}. The gradient was almost gone, but the velocity still holds the earlier ones.',
      wrong: {
        brakes:
          'The gradient is small, so it seems to brake. It would be right if the step were as small as the gradient; but the step is η·v, and nine tenths of v stay.',
        plain:
          'That is what plain gradient descent would do from here. It would be right if v had been set back to 0.',
      },
    },
    swinging: {
      title: 'The price of memory',
      say: 'It swings as far as {low} in step {low-step}, and stays within {bound} of 0 only from step {n} on; without [[momentum]] that took {plain}. Nesterov momentum takes the gradient further ahead, where the velocity leads: it turns at {ahead-low} and needs {ahead-n} steps.',
    },
    'two-memories': {
      title: 'Two memories',
      say: '[[adam|Adam]] keeps two running means, m of the gradient and v of its square, and moves w by −η·m/√v. Both begin at 0, so after the first gradient, {gradient}, they are m = {m} and v = {v}: too small, and Adam corrects both to 1.',
      ask: 'With the correction, the first step has the length η = {rate}. And without it?',
      options: {
        shorter: 'Shorter: m is only a tenth of what it should be',
        same: 'The same: both are too small',
        longer: 'Longer',
      },
      right:
        'Longer: {rate}·{m}/√{v} = {raw} in place of {rate}, because √v falls short by more than m does. With the correction the steps are even: w goes {w1}, {w2}, {w3}, {w4}.',
      wrong: {
        shorter:
          'That is one half of it: m is also divided by √v, which is too small by more. It would be right if v began at its true size.',
        same: 'It would be right if both fell short by the same factor. But m is a tenth of what it should be, and √v about a thirtieth.',
      },
    },
    hundredfold: {
      title: 'A gradient a hundred times larger',
      say: "Now x = {x} and nothing else has changed: the [[gradient]] at w = 1 is {gradient} instead of {before}. Adam's rate is the same.",
      ask: "How far does Adam's first step move w?",
      options: {
        tenth: 'By {tenth}, as before',
        ten: 'By {ten}',
        thousandth: 'By {thousandth}',
      },
      right:
        'By {tenth} again, and with x = {small-x} too: a gradient is divided by its own size. Plain gradient descent would jump to w = {sgd}. AdaGrad and RMSprop divide by the size as well. With x = 1, the strides of AdaGrad only shrink (w goes {a1}, {a2}, {a3}), and RMSprop (ρ = {rho}), which corrects nothing, begins with a long one, to {r1}.',
      wrong: {
        ten: 'Larger gradient, larger step: that is right for plain gradient descent.',
        thousandth:
          'The gradient is divided by its size, but m above the line has grown just as much. It would be right if only √v had grown.',
      },
    },
    race: {
      title: 'Back in the valley',
      say: 'In the valley of the lesson on learning rates, plain gradient descent with η = {rate} takes {sgd} steps to a loss below {bound}. Now [[momentum]] and Adam start from the same place with the same η.',
      ask: 'Which of the three is there first?',
      options: {
        adam: 'Adam',
        momentum: 'Momentum',
        plain: 'Plain gradient descent',
      },
      right:
        'Momentum, after {momentum} steps; Nesterov takes {nesterov}, and Adam {adam}. But each has a rate of its own that suits it: with η = {adam-rate} Adam takes {adam-fast}, and with {sgd-rate} plain gradient descent takes {sgd-fast}.',
      wrong: {
        adam: 'It has the name of being the fastest. But its stride is hardly ever longer than η, however steep the slope, and {rate} is short here: {adam} steps. It would be right with a larger η.',
        plain:
          'On the single weight, memory only cost time. It would be right if the valley were no longer than it is wide.',
      },
    },
    'the-border': {
      title: 'How large may the rate be?',
      say: 'Without momentum, η must stay below 2 divided by the curvature {curvature} of this valley: {border}. With [[momentum]] {mu} the steps can become ten times as long: under a constant gradient of 1, v is {v50} after 50 steps.',
      ask: 'And below what must η stay with momentum {mu}?',
      options: {
        tenth: '{tenth}, a tenth',
        same: '{border}, the same',
        more: '{limit}, almost twice as much',
      },
      right:
        '2·(1 + {mu})/{curvature} = {limit}. Across the valley the gradients change sign at every jump and cancel in v; along the valley they add up. So it helps in long, narrow valleys. Whether it gets over a hill is another matter, which the lesson "Where you start" puts to the test.',
      wrong: {
        tenth:
          'Ten times as long seems ten times as dangerous. It would be right if the gradients kept their sign; across the valley they alternate.',
        same: 'The curvature is the same, so it tempts. It would be right if v forgot everything from step to step.',
      },
    },
  },
  teacher:
    'A marble and a beetle go down into the same bowl: who overshoots? Scenes 2 and 5 are votes. End with the numbers of scene 6 and ask which optimizer is the best; the class should ask back: at which learning rate?',
} as const
