/** Why backpropagation is cheap. */
export const cheap = {
  removes:
    'Without backpropagation gradients would be unknown, and the backward pass is the expensive part of training.',
  keep: 'Backpropagation did not invent gradients; it made all of them together cost as much as two or three forward passes.',
  scenes: {
    count: {
      title: 'Count the work',
      say: 'A [[forward-pass|forward pass]] multiplies once for every weight: {forward} times here. The way back has three kinds of products: δ·a for the gradient of each weight, W₂ᵀδ₂ for what arrives at each hidden neuron, and the slope there.',
      ask: 'How many multiplications are these in all, from δ₂ on?',
      right:
        '{gradients} + {back} + {slopes} = {backward}. Whatever a or z they read, the forward pass has already worked out and kept.',
      wrong: {
        other:
          'The gradients alone are {gradients}, one for each weight. Then come {back} for W₂ᵀδ₂, one for each weight of the last layer, and {slopes} slopes, one for each hidden neuron; W₁ᵀδ₁ is not needed, as inputs are not learned.',
      },
    },
    nudge: {
      title: 'Without backpropagation',
      say: 'The lit gradient, {gradient}, can be had without [[backpropagation]]: nudge its weight, run forward again, and see how the loss moved. For all {parameters} parameters that takes {differences} multiplications, or {central} with a nudge to either side; so gradients were never unknown, only dear.',
    },
    ratio: {
      title: 'A larger network',
      say: 'Now on paper: a network of 784 inputs, 128 hidden neurons and 10 outputs, which reads handwritten digits. It has {parameters} parameters, and its forward pass takes {forward} multiplications.',
      ask: 'How many times as much work is its backward pass?',
      options: {
        'per-parameter': 'About {parameters} times: once for each parameter',
        one: 'About as much',
        'per-output': 'About 10 times: once for each output',
      },
      right:
        '{backward} against {forward}: about as much. Nudging one parameter after the other takes {differences} multiplications, {times} times as many as both passes together. At 10⁹ a second, that is {slow} s instead of {fast} s, for one example.',
      wrong: {
        'per-parameter':
          'That is the price of nudging, where each parameter needs a run of its own. It would be the price here too if nothing were shared on the way back; but every weight into a neuron uses the same δ.',
        'per-output':
          'Ten outputs, ten errors, ten journeys, it seems. But the loss is one number, and the ten δ travel back together. It would take ten passes to find the gradient of each output by itself.',
      },
    },
    bundle: {
      title: 'One number for all paths',
      say: 'In this network {paths} paths lead from the lit weight to the loss, one for each choice of a neuron in each layer between. Nobody walks them one by one.',
      ask: 'Where are all paths from h⁵₃ to the loss, {bundled} of them, bundled into one number? Click it.',
      right:
        'In h⁵₃ itself: its [[delta|δ]] is the sum over all of them, and whatever comes from below needs nothing else. So all the Wᵀδ of this network take {back} multiplications and the whole backward pass {backward}, while the forward pass takes {forward}.',
      wrong: {
        behind:
          'The paths do run over these edges, and δ of h⁵₃ is summed up over them. But each edge carries only its own share of the paths. One edge would do if the layer behind had one neuron.',
        output:
          'All paths of the network end there, and those of the other neurons too. The δ of the output knows nothing of the weights on the way. It would be enough if the output came right after h⁵₃.',
        other:
          'Look for the one place that every path from h⁵₃ passes, and no path from elsewhere in its layer. A neuron further on collects the paths of others as well.',
      },
    },
    memory: {
      title: 'The price is memory',
      say: 'Every a and every z has to wait until the way back comes to it: {kept} activations in this network. A forward pass alone need remember only the {reached} of the layer that it has reached.',
    },
    history: {
      title: 'Who found it',
      say: 'Engineers of optimal control used such recursions about 1960 (Kelley, Bryson), Linnainmaa wrote down [[automatic-differentiation|reverse-mode differentiation]] in 1970, and Werbos pointed to networks in 1974. Rumelhart, Hinton and Williams made it known in 1986 with "Learning representations by back-propagating errors", so "proposed in 1986" (article 000) is wrong, and "Backpropagation" (article 004) is not the title.',
    },
  },
  teacher:
    'Project scene 1 and let the class count aloud, edge by edge; one student keeps the tally. Vote on scene 3 before anything is said about it. Scene 4 answers why: ask who would walk all the paths.',
} as const
