/** Free practice: questions made from the network on show. In questions and reasons `{name}` is a number, `[[term|words]]` a term. */
export const practice = {
  part: 'Kind of practice',
  parts: { questions: 'Questions', bug: 'Spot the bug' },
  label: 'Free practice',
  invite: 'Questions about the step on show, whatever the network. You answer before the number is computed.',
  asked: 'What is asked',
  kinds: {
    activation: 'An activation a',
    delta: 'A δ',
    'largest-delta': 'The largest δ',
    gradient: 'A gradient ∂L/∂w',
    'largest-gradient': 'The largest gradient',
    'no-gradient': 'Where there is no gradient',
    'loss-change': 'What the loss does',
    direction: 'Which way a parameter moves',
    'new-value': 'A new value',
  },
  ask: 'Ask me',
  next: 'Next question',
  stop: 'Stop',
  streak: (count: string) => `Right answers in a row: ${count}`,
  notes: {
    moved: 'You have gone elsewhere, so the question is gone.',
    nothing: 'None of these questions fits here. Choose more kinds, or another step.',
    planted: 'A mistake is planted in this run, so its numbers are not asked for. Open another experiment.',
  },
  worked: 'Line by line',
  names: {
    edge: (from: string, to: string) => `the weight ${from} → ${to}`,
    bias: (name: string) => `the bias of ${name}`,
    hiddenLayer: 'the hidden layer',
    hiddenLayerN: (layer: string) => `hidden layer ${layer}`,
    outputLayer: 'the output layer',
  },
  /** What a question about several examples begins with. */
  ofExample: (k: string, n: string) => `Example ${k} of ${n}. `,
  ofBatch: (n: string) => `Mini-batch of ${n}. `,
  given: (a: string, delta: string) => `a = ${a}, δ = ${delta}`,
  givenOf: (k: string, given: string) => `example ${k}: ${given}`,
  and: '; ',
  questions: {
    activation: {
      ask: (what: string) => `What is the activation a of ${what}, to three significant digits?`,
      right: () => 'z = {z}, and a = {result}.',
    },
    delta: {
      ask: (what: string) => `What is δ of ${what}, to three significant digits?`,
      right: () => 'δ = {result}.',
    },
    'largest-delta': {
      ask: (what: string) => `Click the neuron of ${what} with the largest δ, whatever its sign.`,
      right: (best: string, second: string) =>
        `It is ${best} with δ = {best}; next comes ${second} with {next}. δ is the error that comes back, times the slope of the activation function at z.`,
    },
    gradient: {
      ask: (what: string, given: string) =>
        `What is ∂L/∂w of ${what}, to three significant digits? Given: ${given}.`,
      right: () => '∂L/∂w = {result}.',
    },
    'largest-gradient': {
      ask: (what: string) => `Click the edge into ${what} with the largest gradient, whatever its sign.`,
      right: (best: string, second: string) =>
        `It is ${best} with ∂L/∂w = {best}; next comes ${second} with {next}. Each gradient is a of the sender times δ of the receiver.`,
    },
    'no-gradient': {
      ask: (what: string) => `Which weights and biases of ${what} have gradient 0 in this step?`,
      right: (best: string) =>
        best === '' ? 'Each of them has a gradient other than 0.' : 'With gradient 0: {count}.',
    },
    'loss-change': {
      ask: (what: string) => `Only ${what} grows, by a tiny bit. What does the loss do?`,
      right: () =>
        'Its gradient is {gradient}: when it grows by a tiny bit, the loss changes by that many times as much.',
    },
    direction: {
      ask: (what: string) => `Which way will ${what} go at the update?`,
      right: () => 'Its gradient is {gradient}, and the update takes it from {before} to {after}.',
    },
    'new-value': {
      ask: (what: string) =>
        `What will ${what} be after the update, to {decimals} decimals? It is {before}, its gradient {gradient}, and η = {rate}.`,
      right: () => 'Old value minus η times the gradient: {answer}.',
    },
  },
  options: {
    up: 'Up: it increases',
    down: 'Down: it decreases',
    stays: 'It stays',
    rises: 'It rises',
    falls: 'It falls',
    same: 'It stays the same',
  },
  reasons: {
    'other-number': 'Compare your lines with those of the formula: the first that differs is the one.',
    'other-part': 'Another one is larger. Only the size counts, not the sign.',
    'other-zero':
      'Not these. The gradient of a weight is a of the sender times δ of the receiver, that of a bias δ alone: look for a 0 there.',
    'some-are-zero': 'There are some: {count}.',
    'none-is-zero': 'Small is not 0: each of them gets a gradient here.',
    sign: 'The size is right, the sign is not. The error is prediction minus target, and every product carries its sign along.',
    'no-activation-function':
      'That is the sum z. The [[activation-function|activation function]] has not been applied to it.',
    'no-bias': 'That would come out without the [[bias|bias]].',
    'no-mask':
      'That would come out without [[dropout|dropout]]: what is left out passes on 0, and what is kept is scaled up.',
    'no-skip': 'That would come out without the skip, which adds what the layer receives.',
    'no-slope':
      'That is ∂L/∂a, the error that arrives. δ is that times the [[derivative|slope]] of the activation function at z.',
    'mean-forgotten':
      'That would be δ if the loss were a sum. It is a mean, so δ has to be divided just as the loss is.',
    'twice-mean': 'Divided once too often: the 1/N is in each δ already, so the products are only added.',
    'weight-for-activation':
      'That is δ times the weight, which is what goes back to the sender. The gradient of a weight is δ times a.',
    'delta-alone': 'That is δ alone, as for a bias. A weight multiplies a, so a is a factor of its gradient.',
    'step-already':
      'That is η times the gradient, which is the step. The [[learning-rate|learning rate]] comes later.',
    'largest-weight':
      'Its weight is the largest. But the gradient is a·δ, and the weight is no part of that.',
    'largest-signal':
      'It carries the largest signal w·a. But the gradient is a·δ, and the weight is no part of that.',
    'largest-activation':
      'It has the largest activation. But δ asks how much error comes back, and how steep the activation function is at z.',
    'largest-incoming':
      'The largest error comes back to it. But δ is that error times the slope, and here the slope is smaller.',
    'example-alone':
      'It is so for the example on show. The gradient is that of the whole [[mini-batch|mini-batch]].',
    'zero-weight': 'A weight of 0 can have a gradient: that is a·δ, and the weight is no part of it.',
    opposite:
      'It is the other way round: a positive gradient means that the loss rises when the parameter grows, a negative one that it falls.',
    'has-gradient': 'It would stay the same if the gradient were 0, but that is {gradient}.',
    'no-effect': 'The gradient is 0: a tiny change does not reach the loss.',
    uphill:
      'There the gradient points, and there the loss rises. [[gradient-descent|Descent]] goes against it.',
    overruled:
      'Against the gradient of this step, that would be right. But earlier gradients, a penalty or the decay count for more here.',
    remembered:
      'The gradient is 0 in this step, but earlier gradients, a penalty or the decay still move it.',
    moves: 'It would stay if nothing acted on it, but its gradient is {gradient}.',
    frozen: 'Biases are not trained in this experiment.',
    flat: 'Its gradient is 0 in this step, and nothing else moves it.',
    'no-rate': 'The [[learning-rate|learning rate]] is missing: the step is η times the gradient.',
    'change-alone': 'That is the change alone. It is added to the old value.',
  },
} as const
