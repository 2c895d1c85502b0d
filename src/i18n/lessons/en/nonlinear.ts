/** Why nonlinearity. */
export const nonlinear = {
  removes: 'Depth alone gives power: stack enough layers and the network can learn anything.',
  keep: 'Without a nonlinearity, the deepest network is still one layer.',
  scenes: {
    'four-corners': {
      title: 'Four corners, two classes',
      say: 'XOR asks for 1 where exactly one of two inputs is 1, and for 0 otherwise: four examples, one at each corner of a square. A single unit with a threshold can only part the square by one straight line.',
      ask: 'Can one straight line leave both 1s on one side and both 0s on the other?',
      options: { yes: 'Yes, in the right direction', no: 'No, no line can' },
      right:
        'The 1s lie on one diagonal and the 0s on the other, so both pairs have the same midpoint, and that point would have to be on both sides. This is why a perceptron never settles on XOR; local minima, which article 000 blames, have no part in it.',
      wrong: {
        yes: 'It tempts because any three of the corners can be parted. It would hold for all four if the 1s were neighbours, but they face each other across a diagonal.',
      },
    },
    'free-numbers': {
      title: 'Layers that melt together',
      say: 'Two hidden layers, and every neuron hands on its z unchanged: the network is deep, but linear. It has {all} [[parameter|parameters]], {weights} of them weights.',
      ask: 'As how many free numbers do the {all} parameters act?',
      options: { all: '{all}', weights: '{weights}', three: '{free}' },
      right:
        'Two slopes and one constant, {free} numbers: W₃W₂W₁ multiplies to ({v1}, {v2}), and the biases add up to {c}. The outputs {o1}, {o2}, {o3}, {o4} lie on that plane; the last is {c} + {v1} + ({v2}).',
      wrong: {
        all: 'Each parameter can be turned on its own, but many settings give the same function. It would be {all} if something between the layers bent what passes.',
        weights:
          'Each weight looks like a freedom of its own, but between linear layers they only ever meet as a product, and the product W₃W₂W₁ is two numbers. It would be right if nothing came of multiplying them.',
      },
    },
    'flat-fit': {
      title: 'The best a plane can do',
      say: 'Training works: the [[mean-squared-error]] was {first} at the start and is {later} after 10 updates. It goes on falling.',
      ask: 'Where do the four outputs end?',
      options: { solved: 'At 0, 1, 1, 0, after long enough', half: 'All four at {half}' },
      right:
        'All four end at {half} and the loss at {end}: no plane fits the corners better. The product W₃W₂W₁ has shrunk to {product}, {product}, so the inputs no longer count at all.',
      wrong: {
        solved:
          'A falling loss looks like a promise. It falls to the best that this network can do, and {end} is the best of any plane; it would reach 0 only if the four targets lay on one plane.',
      },
    },
    curves: {
      title: 'One thing changed: tanh',
      say: 'The same parameters, with [[tanh]] in both hidden layers. The loss passed {floor} after {afterFloor} updates, but for hundreds of updates it has hardly moved: {now} after 500.',
      ask: 'What happens in the next 300 updates?',
      options: { stays: 'It stays about there', falls: 'It falls to almost 0' },
      right:
        'The surface bends, and training finds the way out of the flat stretch: below {low} after {afterLow} updates, below {lowest} after {afterLowest}. A flat curve is not always a finished one.',
      wrong: {
        stays:
          'The linear network came to rest like this, and its rest was final. It would be final here too if the four corners asked for more than this network can do; now they do not.',
      },
    },
    'one-bend': {
      title: 'One bend is enough',
      say: 'With [[relu|ReLU]] instead, from the same parameters, the loss is below {low} after {afterLow} updates and below {lowest} after {afterLowest}. ReLU is two straight pieces: one bend in each neuron is enough.',
    },
    moved: {
      title: 'The hidden layer moves the points',
      say: 'A known solution of XOR: its [[hidden-layer]] moves the corner (0, 0) to ({a1}, {a2}), both 1s to the same place ({b1}, {b2}), and (1, 1) to ({d1}, {d2}). There one line parts them, h₁ − 2h₂ is the answer and the loss is {loss}: what training looks for is such a move, a learned feature.',
    },
    'your-turn': {
      title: 'Your turn',
      say: 'Here is the linear network again, as it started. Give its hidden layers another [[activation-function]] and train.',
      goal: 'Bring the loss below {low}.',
    },
  },
  teacher:
    'Take scene 1 as a vote and let somebody try to draw the line. The class multiplies W₂W₁ on paper, then W₃ with the result, before scene 2 shows the product. Run scene 3 live, then change nothing but the activation in scene 4 and stop in the flat stretch for a second vote.',
} as const
