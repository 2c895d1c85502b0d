/** The dead neuron. */
export const deadRelu = {
  removes: 'The loss is small, so the network is healthy.',
  keep: 'A ReLU whose output is always 0 has a gradient that is always 0, and cannot save itself.',
  scenes: {
    'off-once': {
      title: 'Off for one example',
      say: 'With the bias of h₂ set to −1, its z is {z}, so its [[relu|ReLU]] passes on 0. Below 0 the curve is flat: its slope is 0 as well.',
      ask: 'Click every edge whose gradient will be exactly 0.',
      right:
        'All three edges of h₂: into it because its δ is 0, out of it because its a is 0. The others learn as before, with δ₁ = {d1} and {d3}. And off here is not dead: any input with {w1}·x₁ + {w2}·x₂ > 1 would wake h₂.',
      wrong: {
        into: 'That is half of it: a slope of 0 stops what would come back through h₂. But a gradient is δ of the end times a of the start, and the edge out of h₂ starts at a = 0. It would have a gradient if h₂ passed something on.',
        'out-of':
          'That is half of it: the edge out of h₂ starts at a = 0. But the edges into h₂ need its δ, and there the slope 0 is a factor. They would have a gradient if z of h₂ were above 0.',
        other:
          'A gradient is δ of the end times a of the start. Look for the edges where one of the two is exactly 0; an edge of h₁ or h₃ would need its neuron to be off, and both are on.',
      },
    },
    perfect: {
      title: 'A perfect loss',
      say: 'One step with η = {rate} takes the loss from {before} to {after}. The same step with η = {calmRate} comes only to {calm}.',
      ask: 'What grade does this run deserve?',
      options: {
        success: 'Top marks: the loss is almost 0',
        wait: 'Too early to say: a few more steps will tell',
        broken: 'Failed: this network will never learn again',
      },
      right:
        'The step threw z₂ down to {z}, so the output ReLU gives 0 whatever comes in here, and its slope is 0: all {count} gradients are exactly 0, now and for ever. Any η above {border} does this to the network.',
      wrong: {
        success:
          'The loss is small, and a small loss looks like health. But the output is 0 only because its ReLU is shut. It would be a success if the network could still follow another target.',
        wait: 'Patience is usually good advice. But a step moves by η times the gradient, and every gradient is 0: step 1000 looks like step 2. Waiting would help if just one of them were not 0.',
      },
    },
    luck: {
      title: 'It was luck',
      say: 'The output is stuck at 0, and the old target {old} happened to lie next to it. Now the target is 2 instead, and the loss is {loss}.',
      ask: 'What will the loss be after 1000 more steps?',
      options: { learns: 'Much smaller: now there is a large error to learn from', same: '{later}' },
      right:
        'Still {later}. The error ∂L/∂ŷ = {error} does arrive at the output, and there it is multiplied by the slope 0. This is a [[dead-relu|dead ReLU]].',
      wrong: {
        learns:
          'A large error looks like a strong teacher. But what passes back is the error times the slope, and 0 times anything is 0. It would learn if z₂ were above 0.',
      },
    },
    'whole-layer': {
      title: 'A whole layer',
      say: 'In this network, with two examples and a linear output, every hidden z is below 0: between {low} and {high}. The loss is {loss}.',
      ask: 'Click every edge and every bias that this step will move.',
      right:
        'Only the bias of the output, with a gradient of {db}: it needs nothing from below. The best it can do is answer the same number to everything. What keeps layers from dying is a smaller η, a better [[initialization]] (He), or a ReLU with a small slope below 0.',
      wrong: {
        'output-layer':
          'The output is linear, so its δ is not 0, and one expects its weights to learn. But each of their gradients is δ times the a of a hidden neuron, and all three a are 0. They would move if one hidden neuron were on.',
        biases:
          'A bias needs no input, so it looks safe. But its gradient is the δ of its neuron, and δ of a shut ReLU is 0. The hidden biases would move if their z were above 0.',
        other:
          'Go through the two factors, δ of the end and a of the start: which parameter has neither of them at 0? An edge into a hidden neuron lacks δ, an edge out of one lacks a.',
      },
    },
    'small-slope': {
      title: 'A small slope saves it',
      say: 'Back to the stuck network with target 2. A leaky ReLU has a slope of {slope} below 0, where a [[relu|ReLU]] has a slope of 0.',
      ask: 'If the output gets a leaky ReLU, will the loss fall below {bound} at η = {rate}?',
      options: {
        'too-little': 'In principle, but not within 1000 steps: the slope is a hundred times too small',
        never: 'No: what is dead stays dead',
        enough: 'Yes, and within 100 steps',
      },
      right:
        'After {leaky} steps. δ₂ = {delta} is small, but it is not 0, and once z₂ is above 0 the slope is 1. A linear output needs {linear} steps.',
      wrong: {
        'too-little':
          'With a slope a hundred times smaller the steps are a hundred times smaller too. But only until z₂ has climbed above 0, and it is not far below. It would take so long if z₂ stood far deeper.',
        never:
          'The parameters were never damaged, they only got no gradient. It would stay dead if the slope stayed exactly 0.',
      },
      goal: 'Revive it: bring the loss below {bound} with target 2.',
    },
  },
  teacher:
    'Show only the loss curve of scene 2 and ask the class for a grade; write the grades on the board. Then open the graph and let them look for a gradient that is not 0. Scene 3 gives the proof that it was luck, scene 5 the cure.',
} as const
