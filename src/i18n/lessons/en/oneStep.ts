/** One step, every number. */
export const oneStep = {
  removes: 'Backpropagation sends the error back through the network, and the weights absorb it.',
  keep: 'A training step is four things: the forward pass, the loss, backpropagation, the update.',
  scenes: {
    picture: {
      title: 'What you see',
      say: 'Circles hold numbers, edges hold weights: what passes along an edge is multiplied by its weight. Training changes only the weights and the biases, which together are the [[parameter|parameters]].',
    },
    'first-sum': {
      title: 'A weighted sum',
      say: 'h₁, the first hidden neuron, adds up what arrives: z = {w1}·{x1} + {w2}·{x2} + {b}. This sum is its [[pre-activation]].',
      ask: 'Before you work it out: is z nearer {low} or {high}?',
      options: { printed: '{high}', 'near-bias': '{low}' },
      right:
        'z = {z}: the inputs are small, so the two products make only {products}, and z lies just above the bias {b}.',
      wrong: {
        printed:
          'A weight like {w2} looks as if it must show, and article 000 prints {high}. But it multiplies an input of {x2}: for {high} the two products would have to make {needed}, and they make {products}.',
      },
    },
    relu: {
      title: 'The hidden layer',
      say: 'Each hidden neuron passes its z through [[relu|ReLU]], which keeps positive numbers and turns negative ones into 0. All three are positive here, so h₂ = {a2} and h₃ = {a3} go on as they are.',
    },
    prediction: {
      title: 'The prediction',
      say: 'The output adds up what the hidden neurons send in the same way: ŷ = {prediction} is the [[prediction|prediction]]. Nothing has been learned so far: the way forward changes no weight and no bias.',
    },
    loss: {
      title: 'How wrong is it?',
      say: 'The target is y = {y}. The [[loss-function|loss]] L = ½(ŷ − y)² makes one number of the distance, and training wants that number small.',
      ask: 'ŷ is {prediction}. To lower L, ŷ must …',
      options: { rise: 'rise', fall: 'fall', depends: 'that depends on the weights' },
      right: 'ŷ lies far above {y}, so it must fall. Now the distance is squared and halved: L = {loss}.',
      wrong: {
        rise: 'Learning sounds like making outputs larger. That would be right for an output below its target, and ŷ is above {y}.',
        depends:
          'The weights decide how ŷ can be moved, and that is what comes next. But where it has to go depends on ŷ and y alone, because L contains nothing else.',
      },
    },
    'output-delta': {
      title: 'A sensitivity',
      say: 'Now backwards, from the output: [[delta|δ]] = (ŷ − y) · ReLU′(z) = {delta}, where the slope ReLU′(z) is 1. δ is a sensitivity: if this z rises by a tiny bit, L rises {delta} times as much.',
    },
    'hidden-delta': {
      title: 'Back over the same edges',
      say: "The δ of a hidden neuron comes from the output's δ = {delta}: back over the same edge, times the weight of that edge, times the slope of its own ReLU, which is 1 here. This is [[backpropagation]].",
      ask: 'Click the hidden neuron with the largest δ.',
      right:
        'h₃: its weight {w3} is the largest, so δ = {w3}·{delta} = {delta3}. With a weight of {changed} instead, h₃ would still send {fires}, and its δ would be {turned}: how strongly a neuron fires does not decide its δ.',
      wrong: {
        first:
          'First in the picture is not first in δ. h₁ would have the largest δ if its edge had the largest weight, and {w1} is the smallest of the three.',
        other:
          "Look at the edges to the output, with {w1}, {w2} and {w3}: all three slopes are 1 and the output's δ is the same for all, so only the weight can make a difference. The inputs have no δ at all, because they have no z.",
      },
    },
    gradient: {
      title: 'From δ to the gradient',
      say: 'A weight stands between two neurons: δ at the end of its edge times a at the start is the [[gradient]] of the loss with respect to that weight. For the lit edge: {delta}·{a} = {gradient}.',
      ask: 'Suppose x₁ were 0. Click every edge whose gradient would be 0, or say that there is none.',
      right:
        'The three edges that start at x₁: δ times 0 is 0. Here is that run. Weights that get no signal are not changed, whatever they are.',
      wrong: {
        none: 'The weights on these edges are not 0, but the gradient does not ask for the weight itself. That would be true if it were δ times the weight; it is δ times what comes in.',
        'also-above':
          'The edges to the output start at h₁, h₂ and h₃. Their gradients would be 0 if these neurons sent 0, but x₂ and the biases keep them going.',
        other:
          'The gradient is δ at the end times a at the start. Look for the edges that start at x₁, all of them and no others.',
      },
    },
    update: {
      title: 'The update',
      say: 'Backpropagation has only computed; no weight has absorbed anything. What changes a parameter is the update: parameter − η · gradient, with the [[learning-rate]] = {rate}.',
      ask: 'The output has the bias {b}, with the gradient {gradient}. The update lets it …',
      options: { fall: 'fall', rise: 'rise' },
      right:
        'It falls to {b} − {rate}·{gradient} = {next}. All parameters move at once, and the loss goes from {loss} to {lossNext}.',
      wrong: {
        rise: 'A positive gradient sounds like up, and up is where it points: there the loss grows. The bias would rise if its gradient were negative.',
      },
      goal: 'Take steps until the loss is below {bound}: {steps} are enough.',
    },
  },
  teacher:
    'Vote by hands in scenes 2, 5, 7 and 9. In scene 2, before you go on, let the class work out z of h₂ on paper. Keep one thing for the end: in scene 7 type −0.5 for the weight from h₃ to ŷ, and ask why the neuron fires as before and its δ is negative.',
} as const
