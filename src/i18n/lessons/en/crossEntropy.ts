/** δ = ŷ − y. */
export const crossEntropy = {
  removes: 'The loss is only a score, so any loss will do.',
  keep: 'With softmax and cross-entropy, δ is exactly prediction minus target.',
  scenes: {
    shares: {
      title: 'From scores to shares',
      say: '[[softmax|Softmax]] turns the three z, 2, 1 and {z3}, into shares of 1: e to the power of each z, divided by the sum of all three, gives {share1}, {share2} and {share3}. Only differences count: add 10 to all three z, and the shares stay as they are.',
    },
    loss: {
      title: 'The price of the truth',
      say: 'The right class is 3, and the network gives it {share3}. The [[cross-entropy]] is L = −Σ y ln ŷ, where y is 1 for class 3 and 0 for the others.',
      ask: 'Class 2 wrongly gets {share2}. Does this number enter the formula of L?',
      options: {
        own: 'yes, as an error of its own',
        'through-sum': 'not by itself, only because softmax shares out 1',
      },
      right:
        'L = −ln {share3} = {loss}: the other terms are multiplied by y = 0. Class 2 counts only in that what it gets is missing from class 3.',
      wrong: {
        own: 'Its share is too high, so it seems to need a term of its own. That would be right for independent sigmoid outputs, each with its own yes or no; here one share fixes what is left for the others.',
      },
    },
    signs: {
      title: 'Who should rise?',
      say: 'δ asks of each z: if it grew a little, how would L change? A negative [[delta|δ]] means that the loss would fall.',
      ask: 'Click the outputs with a negative δ, all of them.',
      right:
        'Class 3 alone, with {delta3}; the others have {delta1} and {delta2}. Look at the shares: δ = ŷ − y, no slope is left in it, and the three add up to 0.',
      wrong: {
        none: 'The loss is high, so must every δ be positive? That cannot be: raising the z of the right class gives it a larger share, and L falls.',
        all: 'The loss is bad, but not everywhere in the same direction. All three can never be negative: raising all z together changes no share, so the three δ add up to 0.',
        'the-others':
          'These are the wrong classes, and they should get less. That would be right if a negative δ meant that z has to fall; but the step goes against δ, so they have a positive one.',
        other:
          'Raise one z in your mind: does the right class, class 3, get a larger share by it, or a smaller one? Where it gets larger, the loss falls.',
      },
    },
    mistake: {
      title: 'Spot the mistake',
      say: 'Articles 000 and 003 take δ = ∇L ⊙ σ′(z) for every output layer: each ∂L/∂ŷ times the slope of that output alone. L contains only the ŷ of class 3, so ∂L/∂ŷ is 0 for classes 1 and 2.',
      ask: 'What would classes 1 and 2 learn by this formula?',
      options: { same: 'the same as before', nothing: 'nothing' },
      right:
        'Nothing, since 0 times any slope is 0. But softmax mixes: raising the z of class 1 lowers the ŷ of class 3, ∂ŷ₃/∂z₁ = {mixed}, and {arrives}·({mixed}) = {delta1}, the δ of scene 3. All such derivatives together are the [[jacobian]] of softmax.',
      wrong: {
        same: 'The formula is right for sigmoid, tanh and ReLU, where every output depends on its own z alone. It would give the same here too if softmax did that; but its outputs share one sum.',
      },
    },
    squared: {
      title: 'Another loss',
      say: 'The same network, the same shares; only the loss is now ½Σ(ŷ − y)² = {loss}. With the [[cross-entropy]], δ of class 3 was {before}.',
      ask: 'How large is δ of class 3 with this loss?',
      options: { before: '{before}, as before', smaller: '{delta}' },
      right:
        'Only {delta}: the squared error leaves the slopes of softmax in, and they are small. The neuron of the lesson on slopes that was most wrong had δ = {farSquared} and needed {squaredSteps} steps; with cross-entropy it has {farDelta} and needs {farSteps}.',
      wrong: {
        before:
          'The prediction is as wrong as before, and δ = ŷ − y looks like a law. It holds for a loss that fits the output: cross-entropy with softmax or sigmoid, half squared error with a linear output.',
      },
    },
    'one-sigmoid': {
      title: 'Yes or no',
      say: 'One [[sigmoid]] output is the probability of yes, and the loss needs two terms: −[y ln ŷ + (1 − y) ln(1 − ŷ)]. Article 000 has only −Σ y ln ŷ.',
      ask: 'Here ŷ = {output}, and the target is y = 0. What does the formula of article 000 give?',
      options: { both: '{both}', zero: '0' },
      right:
        '0, whatever ŷ is: nothing would ever pull the output down. With both terms L = {both}, and δ = ŷ − y as with softmax. The neuron of article 003, with y = 1, then has δ = {delta} instead of {squared}, and one step takes its output to {next} instead of {nextSquared}.',
      wrong: {
        both: 'That is the loss with both terms. The short formula would be right if "no" had an output of its own, as with softmax; here y = 0 wipes out its only term.',
      },
    },
    train: {
      title: 'Train it',
      say: 'Back to the three classes: δ = ŷ − y shrinks only as the prediction gets better, so there is no flat stretch. After 10 steps the loss is {late}.',
      goal: 'Train until the loss is below {bound}: {steps} steps are enough.',
    },
  },
  teacher:
    'Let the class answer scene 3 by pointing, then ask what the three δ would be if the right class were 1. In scene 4, write the wrong formula on the board before anything is said against it.',
} as const
