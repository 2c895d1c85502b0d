/** From page to PyTorch. */
export const toPytorch = {
  removes: 'PyTorch does something else, and something more mysterious.',
  keep: 'The same numbers, written another way.',
  scenes: {
    linear: {
      title: 'A layer is an nn.Linear',
      say: 'In PyTorch, nn.Linear(2, 3) stands for what is lit: the matrix W₁ with a row for each neuron, 3×2, and a [[bias]] for each neuron. It takes 2 numbers and gives 3.',
      ask: 'Click everything that nn.Linear(3, 1) stands for in this network.',
      right: 'Three weights and one bias: W₂ of shape 1×3, and b₂. The ReLU is not in it.',
      wrong: {
        weights:
          'The weights are right, and a matrix product needs no more. But nn.Linear computes W·a + b, so the bias belongs to it. Without it one has to write bias=False.',
        first:
          'That layer is nn.Linear(2, 3): the first number says how many come in, the second how many go out. You would be right if nn.Linear(2, 3) had been asked for.',
        other:
          'The first number says how many values come in, the second how many neurons give one. Look for the layer with 3 inputs and 1 neuron, and take its weights and its bias.',
      },
    },
    'same-numbers': {
      title: 'The same numbers',
      say: "The script of this step prints the loss {loss}, at steps 2 and 3 {second} and {third}, and fc1.weight.grad is the [[gradient]] on the lit edges, 3×2. It uses float64; in float32, PyTorch's own choice, the loss is printed as {single} instead of {double}: seven digits, not an error.",
    },
    'mse-loss': {
      title: 'Half or not',
      say: 'The page computes L = ½(ŷ − y)² = {half}. PyTorch offers nn.MSELoss(), the [[mean-squared-error|mean squared error]], which has no ½.',
      ask: 'You put nn.MSELoss() in its place: what changes?',
      options: {
        nothing: 'Nothing: a squared error is a squared error',
        'number-only': 'Only the printed loss doubles: a constant factor does not matter for the gradient',
        both: 'The loss doubles, and every gradient too',
      },
      right:
        'The loss is {loss}, and ∂L/∂b₂ is {gradient} instead of {old}. Twice the gradient at η = {rate} is a step of twice the length; with η = {halfRate} the step is the old one again, and b₂ lands on {bias} as before.',
      wrong: {
        nothing:
          'Both are called squared error, and both are smallest at the same place. But the factor 2 does not go away. Nothing would change if the rate were halved along with it.',
        'number-only':
          'The place of the minimum does not change, that much is true. But the derivative of 2L is 2 times the derivative of L. The gradient would stay if something were added to the loss, not multiplied.',
      },
    },
    'zero-grad': {
      title: 'zero_grad() forgotten',
      say: 'PyTorch adds each new gradient to the one that is already there, unless optimizer.zero_grad() clears it first. Forgotten, step 2 uses {first} + {second} = {sum} for b₂.',
      ask: 'How does the training go on?',
      options: {
        nothing: 'As always: backward() computes the gradient anew each time',
        stronger: 'It overshoots, as old gradients keep pushing',
        error: 'It stops with an error message',
      },
      right:
        'The losses are {l1}, {l2}, {l3}, {l4}, and then {l5} for ever; at step 1000 it is still {late}. That looks like a success, but the old gradients have pushed z₂ below 0, and the output is a [[dead-relu|dead ReLU]].',
      wrong: {
        nothing:
          'It does compute it anew, but it adds the result to what is stored. Nothing would change if it stored instead of adding; only step 1 is as always.',
        error:
          'For PyTorch this is no error: adding up is useful when one batch is too large for the memory. It would stop if the sum did not fit, but shapes fit.',
      },
    },
    shapes: {
      title: 'Five or twenty-five',
      say: 'A line is fitted to five points: the outputs ŷ have the shape (5, 1), but the targets y are given with the shape (5,). The loss is the mean of (ŷ − y)².',
      ask: 'Of how many squared errors is it the mean?',
      options: {
        five: '5: one for each point',
        'twenty-five': '25: each output against each target',
        error: 'None: the shapes do not fit',
      },
      right:
        'The row of targets is copied five times and the column of outputs too, so 25 pairs are compared: {wrong} instead of {right}, with a warning at most. A column of targets is the cure, y.unsqueeze(1); articles 000 and 002 both lack it.',
      wrong: {
        five: 'That is what is meant. NumPy and PyTorch go by shapes, though: (5, 1) and (5,) are spread to (5, 5). It would be 5 if y had the shape (5, 1).',
        error:
          'For a matrix product they would be refused. But a difference spreads every dimension of size 1, and so they do fit. There would be an error for targets of shape (4, 1).',
      },
    },
    log: {
      title: 'A log that cannot be',
      say: 'Article 004 prints a loss of {loss} at the end of its log and then the output {output}, where the target is 3. The loss is nn.MSELoss, the square of the difference.',
      ask: 'Can the two numbers come from one run?',
      options: { yes: 'Yes: both are rounded', no: 'No' },
      right:
        'A loss that prints as {loss} means an output {near} to {far} away from 3, and that never prints as {output}. The program as printed does not even run: inputs is never defined. Article 002 stops too, with UnboundLocalError, as W is assigned inside train and so is local there.',
      wrong: {
        yes: 'Both are rounded to four decimals, that is true. But the square root of a small number is much larger than the number: √{loss} is about a hundredth. It could be if the loss were the distance itself.',
      },
    },
    backward: {
      title: 'loss.backward()',
      say: 'This one line does what scenes 6 to 8 of lesson 1 did by hand, on any graph of operations: it is [[automatic-differentiation|automatic differentiation]]. Convolutions, recurrence and attention bring other local derivatives with them, not another rule.',
      goal: 'Choose "PyTorch script" under Share, run it, and compare what it prints with the graph.',
    },
  },
  teacher:
    'Run the script live next to the page, and let the class read out a number from each. Scene 4 is worth the whole lesson: delete zero_grad() in front of everybody after they have voted. Scenes 5 and 6 are homework.',
} as const
