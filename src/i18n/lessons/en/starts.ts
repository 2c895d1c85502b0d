/** Where you start. */
export const starts = {
  removes: 'Start at zero, that is neutral; and whatever gets stuck only needs more steps, or momentum.',
  keep: 'If all start at zero, all hidden neurons stay alike for ever.',
  scenes: {
    'all-zero': {
      title: 'Everything at 0',
      say: 'XOR with a 2-2-1 network, and the most modest [[initialization]] there is: every parameter is 0. All four outputs are {half} and the loss is {loss}, ln 2.',
      ask: 'Click all parameters that the first update will move. If there are none, say so.',
      right:
        'None. The hidden activations are 0, so the weights out of them get no gradient, and those weights are 0, so no δ goes back to the others; at the output bias the four δ, {plus}, {minus}, {minus}, {plus}, cancel. Every gradient is exactly 0, and it stays so.',
      wrong: {
        outputBias:
          'A good thought: a bias multiplies no input that could be 0. It would move if there were more 1s than 0s among the targets; with two of each, the four δ cancel.',
        all: 'The loss is bad, so something should move. It would, if any weight were not 0: here each gradient has a factor of 0 or is a sum that cancels.',
        other:
          'A weight moves if the activation at its start and the δ at its end are not 0. Go through them: the hidden layer sends 0, and nothing comes back through weights of 0.',
      },
    },
    twins: {
      title: 'Twins',
      say: 'Now all weights start at {w}. Both hidden neurons see the same inputs, have the same weights and get the same gradient, {g} for each weight.',
      ask: 'What have they become after 10000 updates?',
      options: {
        specialise: 'Two specialists, one for "or", one for "and"',
        identical: 'Still equal, to the last digit',
      },
      right:
        'Same start, same gradient, same update: nothing can ever tell them apart, and two neurons do the work of one. The loss is {loss} and the outputs are {low}, {mid}, {mid}, {last}; starting the neurons differently, [[symmetry-breaking]], is the cure.',
      wrong: {
        specialise:
          'Or and not and, that is how XOR can be built, and trained networks often find it. For that the two would have to differ in something, and here no update can make a difference.',
      },
    },
    'a-hair': {
      title: "A hair's breadth",
      say: 'One weight starts at {hair} instead of {w}, and nothing else is changed. The [[symmetry-breaking|symmetry is broken]].',
      ask: 'Where is the loss after 10000 updates?',
      options: { solved: 'Near 0: the twins have parted', 'no-better': 'Where it was with perfect twins' },
      right:
        "It is {same} again: both neurons have come to do the same work, three corners are tied at ⅔, and with that the loss cannot go below {floor}. From {wider} they do part, and the loss is {solved}: breaking the symmetry is needed, a hair's breadth is not enough.",
      wrong: {
        solved:
          'Any difference should be enough, so one reads. It is enough if training makes something of it; from this start both neurons still come to do the same work.',
      },
    },
    'two-starts': {
      title: 'Lucky and unlucky',
      say: 'Two starts that look equally random: one is below {low} after {steps} updates, this one was at {early} after 500 and is at {now} after 5000. Its curve is still falling.',
      ask: 'Where is it after 50000 updates?',
      options: { solved: 'Solved, it only needed time', same: 'About where it is' },
      right:
        'At {end}. Ten times the updates have brought almost nothing; what this run is short of is not time.',
      wrong: {
        solved:
          'The loss keeps falling, which looks like a promise. It would be one if it fell towards 0; the next scene shows what it falls to.',
      },
    },
    tied: {
      title: 'A valley without an end',
      say: 'Its outputs after 10000 updates are {o1}, {o2}, {o3}, {o4}: two are right, and two are tied, which costs ½ ln 2 = {floor}. It is no pit but a valley that falls for ever: all parameters together have length {norm} after 5000 updates and {longer} after 100000, and the loss is {end}.',
    },
    'true-minimum': {
      title: 'At rest',
      say: 'The same start with L2, λ = {lambda}, on all parameters: now they cannot grow without end. Loss plus penalty comes to rest at {high}, where the gradient of the one and the pull of the other cancel.',
      ask: 'Is there a lower point close by?',
      options: { down: 'Yes, along some direction it goes down', minimum: 'No, it goes up on all sides' },
      right:
        'No: the curvature is at least {least} in every direction, so this is a true [[local-minimum]]; the lucky start comes to rest at {low}. Without the penalty, for sigmoids and squared error, it is proved that no finite point of XOR in 2-2-1 is such a trap (Hamey 1995; Sprinkhuizen-Kuyper and Boers 1999).',
      wrong: {
        down: 'Among the points of large networks where the gradient is 0, saddles are far more common, so it is a fair guess. Here it would need a direction of negative curvature, and there is none.',
      },
    },
    momentum: {
      title: 'Does momentum get it out?',
      say: 'The unlucky start with [[momentum]] {mu}: {momentum} after 5000 updates; with Adam it is {adam}. Of 200 random starts (Xavier, seeds 1 to 200), plain gradient descent solves {plain} within 3000 updates.',
      ask: 'How many of the 200 does momentum solve?',
      options: { 'nearly-all': 'Nearly all', half: 'About half, as before' },
      right:
        'It solves {solved}. Momentum carries a run over bumps and along narrow valleys; a valley that leads to the wrong place it only runs down faster.',
      wrong: {
        'nearly-all':
          'Article 003 says that momentum avoids local minima. It would if they were dents to roll over; these are whole valleys, and which one you are in is decided by the start.',
      },
    },
    'more-room': {
      title: 'More room',
      say: 'With four [[hidden-layer|hidden neurons]] plain gradient descent solves {four} of the 200, and Adam with eight solves {eight}: whichever neurons start badly, others are there to do the work.',
      goal: 'Train this start until the loss is below {low}; then draw starts of your own.',
    },
  },
  teacher:
    'Everyone sets up 2-2-1 with a seed of their own, trains, and raises a hand if it was solved: it will be about half the class. Scenes 1 and 2 as votes before that; scene 8 with the same seeds and four hidden neurons after it.',
} as const
