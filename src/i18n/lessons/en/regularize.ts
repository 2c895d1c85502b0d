/** Fitting is not understanding. */
export const regularize = {
  removes: 'The lower the training loss, the better the model; and dropout deletes neurons for good.',
  keep: 'A low training loss is not yet good generalization.',
  scenes: {
    overfit: {
      title: 'Two losses part',
      say: 'Twelve tanh neurons fit eight points, each {noise} above or below the true curve. After 500 updates the training loss is {train}, and the test loss, taken on the true curve, is {test}.',
      ask: 'And after 5000 updates?',
      options: { both: 'Both losses are lower', part: 'The training loss is lower, the test loss higher' },
      right:
        'The training loss is below {bound}, but the test loss has risen to {worse}: the curve now runs through the noise, which is [[overfitting]]. The test loss was lowest, {best}, at about update {when}.',
      wrong: {
        both: 'Article 001 says that lowering the loss improves generalization. It would with many points and no noise; with these eight points, learning the noise is the only way left to lower the training loss.',
      },
    },
    penalty: {
      title: 'The same run with L2',
      say: 'One thing changed: L2 [[regularization]] with λ = {lambda}, a pull of every weight towards 0. After 5000 updates the training loss is {train}, close to the {noise} of the true curve itself, the test loss is {test} instead of {worse}, and the vector of all weights has length {norm} instead of {before}.',
    },
    'two-pulls': {
      title: 'What the pull adds',
      say: 'On the worked example with λ = {lambda}, L2 adds λ·w to the [[gradient]] of the weight from h₁: {g} + {lambda}·{w} = {gL2}, and the weight goes to {nextL2} instead of {next}. L1 adds λ itself, whatever the size of the weight: {gL1}, and it goes to {nextL1}.',
    },
    'who-arrives': {
      title: 'Which pull reaches 0?',
      say: 'One weight, {w}, with an input of 0: the data ask nothing of it, and only the pull is left, η = λ = {lambda}. L2 takes a hundredth of the weight off at each update, L1 always {stride}.',
      ask: 'Which pull brings the weight to 0?',
      options: { l2: 'L2', l1: 'L1', both: 'Both, in their own time' },
      right:
        'L1, after {steps} updates; the {rest} that is left is rounding. L2 still has {half} then, and {later} after 100. But L1 cannot shorten its stride: started from {from}, the weight ends hopping between {up} and {down}.',
      wrong: {
        l2: 'L2 pulls harder on large weights, so it looks stronger. But its pull shrinks with the weight; it would reach 0 if it kept its first strength.',
        both: 'Both pull towards 0, but a hundredth less each time never makes 0. L2 would arrive only if its pull did not weaken with the weight.',
      },
    },
    sparse: {
      title: 'L1 empties the network',
      say: 'On the curve with L1, λ = {lambda}, {zeros} of {all} weights end nearer to 0 than {small}; with L2 of that strength it was {none}. The test loss is {test}, and a pull can also be too strong: L2 with λ = {strong} gives {tooMuch}.',
    },
    silenced: {
      title: 'Silenced for one step',
      say: 'On the worked example, [[dropout]] with probability ½ has silenced h₂ in this step and doubled the other two. So h₁ = {a1}, h₂ = {a2}, h₃ = {a3}, and ŷ = {y}.',
      ask: 'Click all edges that get no gradient in this step.',
      right:
        'Both edges into h₂, because its δ is {d2}, and the edge out of it, because it sent {a2}. h₁ and h₃ learn as ever (δ = {d1} and {d3}), and in step 2 the mask is drawn anew: h₂ is back with {back}.',
      wrong: {
        into: 'Right for the edges into h₂. The edge out of it counts too: its gradient is δ of the output times what h₂ sent, and that was {a2}.',
        out: 'Right for the edge out of h₂. Those into it are spared as well: no δ comes back through a silenced neuron, whatever they carried.',
        none: 'All the edges are still there, so it seems that all must learn. That would be so if h₂ had sent something; a factor of 0 stands in three of the products.',
        other:
          'A gradient is the δ at the end of an edge times the value at its start. It is missing where one of the two is 0, and here both zeros belong to h₂.',
      },
    },
    'eight-masks': {
      title: 'All eight masks',
      say: 'Three neurons, each kept or silenced with probability ½, make 8 [[dropout]] masks, all equally likely. Each mask gives another ŷ; without dropout it is {plain}.',
      ask: 'What is the mean of ŷ over the 8 masks?',
      options: {
        smaller: 'Smaller than without dropout',
        same: 'The same as without dropout',
        larger: 'Larger than without dropout',
      },
      right:
        'It is {mean}: the outputs run from {low} to {high}, but doubling what is kept holds their mean. The mean loss is {loss}, which is {plainLoss} and {extra} more, half the variance of ŷ: the network trains against noise of its own.',
      wrong: {
        smaller:
          'Half of the neurons are missing, so less should arrive. It would be smaller if those that are kept were not doubled.',
        larger:
          'Doubling looks like too much when you see a mask with all three kept. It would be too much if nothing were ever silenced; the masks with fewer make up for it.',
      },
    },
    'your-turn': {
      title: 'Your turn',
      say: 'Here is the first run again after 5000 updates, with a test loss of {worse}. There is more than one way down: add a penalty and train on, or go back in time, which is [[early-stopping]].',
      goal: 'Bring the test loss below {low}.',
    },
  },
  teacher:
    'Show scenes 1 and 2 side by side and ask which of the two curves the class would trust between the points. Vote on scene 4 before anything runs. In scene 6 let three students be the hidden neurons and toss a coin each; everybody then works out ŷ.',
} as const
