/** Prove it. */
export const proveIt = {
  removes: 'The smaller the push ε, the better the check.',
  keep: 'Push one weight a little to either side, and watch how the loss changes.',
  scenes: {
    'two-pushes': {
      title: 'Two forward passes',
      say: 'The weight h₁→ŷ₁ is {w}. With {wUp} in its place the loss becomes {up}, with {wDown} it becomes {down}.',
      ask: 'How fast does the loss change with this weight? Divide the difference of the losses by the difference of the weights.',
      right:
        '({up} − {down}) / {gap} = {difference}, or about {slope}, by nothing but two forward passes. Backpropagation says {gradient}, by the chain rule. That two such different ways meet is the proof, and it is called a [[gradient-check|gradient check]].',
      wrong: {
        other:
          'With {double} you have divided by {push}: that is how far the weight was pushed, but it was pushed to either side, so the two lie {gap} apart. With a minus sign you have taken the losses the other way round.',
      },
    },
    'one-side-or-both': {
      title: 'To one side, or to both',
      say: 'The forward difference pushes to one side only: (L(w + ε) − L(w)) / ε. The central difference pushes to both sides: (L(w + ε) − L(w − ε)) / 2ε.',
      ask: 'With ε = {epsilon}, which one comes closer to {gradient}?',
      options: { forward: 'The forward difference', central: 'The central difference', equal: 'Both alike' },
      right:
        'Central: {central}, off by {centralError}; forward: {forward}, off by {forwardError}. The curve of the loss bends, and a push to both sides cancels the bend.',
      wrong: {
        forward:
          'It starts exactly at w, which looks more faithful. But it measures the slope halfway to w + ε, and there the curve has already bent. It would be as good if the loss were a straight line.',
        equal:
          'Both tend to the same slope as ε shrinks, but not equally fast: halve ε, and the forward error halves while the central one falls to a quarter. They would be equal if the loss were a straight line.',
      },
    },
    'how-small': {
      title: 'How small is small enough?',
      say: 'Now the weight x₁→h₁, whose gradient by backpropagation is {gradient}. Its central difference is taken with ε = 10⁻¹, 10⁻³, 10⁻⁵, 10⁻⁸ and 10⁻¹².',
      ask: 'Which of these comes closest?',
      options: { e12: 'The smallest, 10⁻¹²', e3: 'One in the middle, 10⁻³', e1: 'The largest, 10⁻¹' },
      right:
        'Relative errors, from the largest ε to the smallest: {e1}, {e3}, {e5}, {e8}, {e12}. At first the bend of the curve is the trouble; then the two losses become so alike that their difference is mostly rounding, whose size is a matter of chance.',
      wrong: {
        e12: 'On paper you are right, the limit ε → 0 is the [[derivative]]. But a computer keeps about 16 digits of each loss, and here the two agree in nearly all of them: the subtraction eats them up. It would be best with endlessly many digits.',
        e1: 'A large push does give a clear difference of losses. But the curve bends on so long a way, and the error shrinks a hundredfold with every tenth of ε. It would be best if the curve were a parabola, for which a central difference has no error but rounding.',
      },
    },
    corner: {
      title: 'At a corner',
      say: 'One [[relu|ReLU]] with z exactly 0: backpropagation says {backward}, the central difference says {central}. That is far beyond any rounding.',
      ask: 'Who has made a mistake?',
      options: {
        backpropagation: 'Backpropagation: differences are the proof',
        differences: 'The difference: its ε is too large',
        neither: 'Neither',
      },
      right:
        'At a corner there is no slope. To the left it is {left}, to the right {right}: the difference takes the middle, backpropagation by convention the left. Move z to {moved}, ask again, and both say {both}.',
      wrong: {
        backpropagation:
          'Differences do convict a wrong gradient, but only where the curve has a slope. It would be a mistake if the number lay outside {right} to {left}, the slopes on the two sides.',
        differences:
          'A smaller ε does help where a curve bends. But a corner stays a corner at any size. It would be a mistake if the two sides had the same slope.',
      },
    },
    'all-of-them': {
      title: 'All of them',
      say: 'Of all {count} parameters, with ε = 10⁻⁵, the worst relative difference is {worst}. A rule of thumb: below 10⁻⁶ all is well, above 10⁻³ there is a bug, unless a corner is near.',
      goal: 'Press "Prove it" and have all {count} gradients of this step checked.',
    },
  },
  teacher:
    'Half of the class sets the weight of scene 1 to one value, the other half to the other, and each half calls out its loss; the quotient is worked out on the board before anybody looks at the gradient. Scene 3 is the vote. End with scene 5 on a network of the class.',
} as const
