/** Ten layers deep. */
export const vanishing = {
  removes: 'Gradients vanish because of large data sets; larger weights cure it; 1986 solved deep training.',
  keep: 'Every layer multiplies by w·σ′ once more; after ten layers almost nothing is left.',
  scenes: {
    product: {
      title: 'Ten factors',
      say: 'Ten sigmoid layers of one neuron each, with all weights 1, and a linear output. On the way back, each layer multiplies δ by w·σ′, and σ′ is a quarter at most.',
      ask: 'How large is δ₁ beside δ₁₀?',
      options: {
        equal: 'As large: the weights are 1',
        tenth: 'About a tenth: ten layers',
        millionth: 'About a millionth',
      },
      right:
        'δ₁₀ = {d10}, δ₉ = {d9}, δ₈ = {d8}, down to δ₁ = {d1}: each layer leaves about a fifth, and δ₁ ÷ δ₁₀ is {ratio}. This [[vanishing-gradient]] needs no large data set, as article 004 has it: there is a single example here.',
      wrong: {
        equal:
          'The weights alone would leave δ as it is. That would be the answer for linear neurons; here the slope σ′ is a factor as well.',
        tenth:
          'Ten layers, a tenth: so it would be if each layer took something off. They multiply, and nine factors of about a fifth come to about a millionth.',
      },
    },
    'larger-weights': {
      title: 'Larger weights?',
      say: 'The weights are now 4, so that w·σ′ is 1 where z is 0, as if made for handing δ on. The ratio was {before}.',
      ask: 'What is δ₁ ÷ δ₁₀ now?',
      options: { cured: 'Near 1, it is cured', same: 'About as before', worse: 'Smaller still' },
      right:
        'It is {ratio}. The larger weights drive every neuron into [[saturation]]: a = {a}, where σ′ is {slope}, and 4 times that is {factor}.',
      wrong: {
        cured:
          'At z = 0 the product is 1, that is right. It would hold if z stayed near 0, but a weight of 4 makes z large, and the slope with it small.',
        same: 'One factor grows, the other shrinks, so they might balance. They would near z = 0; out here the slope loses far more than the weight gains.',
      },
    },
    'no-learning': {
      title: 'A network that cannot begin',
      say: 'XOR with ten hidden layers of eight sigmoid neurons. The gradient of the weights into layer 1 is {ratio} times as long as that of the weights into the output.',
      ask: 'Where is the loss after 1000 updates?',
      options: { solved: 'Solved', slow: 'Clearly lower, but not solved', nothing: 'Where it was' },
      right:
        'At {loss}, ln 2, a network that guesses: the [[vanishing-gradient]] leaves nothing to learn from. It is no unlucky start, for 200 others the middle ratio is {median}; and deep networks stayed hard to train long after 1986, the year that article 003 says solved it.',
      wrong: {
        solved:
          'A smaller network solves XOR in less. It would be solved if the first layers learned too, but what they send on hardly depends on the input.',
        slow: 'The last layers do get a gradient, so something should happen. It would if what reaches them told the four corners apart; after ten sigmoids it hardly does.',
      },
    },
    'other-slopes': {
      title: 'Other slopes',
      say: 'With [[tanh]], whose slope at 0 is 1, the same ratio is {tanh}, and the loss is below {low} after {tanhSteps} updates. With ReLU, whose slope is exactly 1 where it is on, and the wider start that suits it, the ratio is {relu} and it takes {reluSteps}.',
    },
    skips: {
      title: 'A way around',
      say: 'The chain of scene 1 again, but from layer 2 on each layer adds what it receives to what it gives. This is a [[residual-connection]].',
      ask: 'How does the gradient reach layer 1 now?',
      options: {
        weights: 'Through the weights, whose factors have grown',
        skips: 'Over the skips, past the slopes',
        not: 'It does not, σ′ is as small as ever',
      },
      right:
        'Over the skips: each layer multiplies ∂L/∂a by 1 + w·σ′ instead of w·σ′. At layer 10 it is {top}, at layer 1 it is {bottom}.',
      wrong: {
        weights:
          'The weights are the same 1 as before, and z is larger, so the slopes are even smaller. It would be right if σ′ had grown.',
        not: 'σ′ is small, that is true, and without the skips it would be the end. But the derivative of what is added unchanged is 1, whatever σ′ is.',
      },
    },
    'deep-skips': {
      title: 'Skips in the deep network',
      say: 'With skips from layer 2 on, the deep sigmoid network has a gradient at layer 2 that is {now} of that at layer 10, where it was {before}, and it is below {low} after {steps} updates; with tanh and skips after {tanh}. To be fair, [[adam|Adam]], which rescales every gradient, brings the plain sigmoid network there as well, after {adam}.',
    },
    exploding: {
      title: 'The other way: exploding',
      say: 'Ten linear layers with weights of 2, then an output with weight 1; the input is 1, the target 0. Factors above 1 multiply as well.',
      ask: 'How large is δ₁?',
      options: { twenty: '20', forward: '{out}', 'there-and-back': '{d1}' },
      right:
        'The signal doubles ten times on its way out, ŷ = {out}; so δ₁₀ is {d10}, and it doubles nine times on its way back: δ₁ = {d1}. A [[vanishing-gradient|gradient that explodes]] has the same cause as one that vanishes.',
      wrong: {
        twenty: 'Ten times 2 would be the answer if the layers added. Each one multiplies what it receives.',
        forward:
          'That is how far the signal grows on its way out. It would be δ₁ as well if nothing were multiplied on the way back; the same weights are met again there.',
      },
    },
    clipping: {
      title: 'Your turn',
      say: 'The deep ReLU network, its weights drawn twice too wide: the loss is {loss} and the gradient {norm} long; ten plain updates later {on} ReLUs of layer 10 are on, and the loss stays at {dead}. [[gradient-clipping|Clipping]] shortens a gradient that is too long and keeps its direction.',
      goal: 'Clip the norm of the gradient to 1, and bring the loss below {low}.',
    },
  },
  teacher:
    'A row of ten students passes a number back, each handing on a quarter of it; the last reads it out. Then scene 2 as a trap, by vote. If there is time, run scene 8 without clipping first and ask what has happened to layer 10.',
} as const
