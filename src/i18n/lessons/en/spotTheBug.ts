/** Spot the bug. */
export const spotTheBug = {
  removes: 'The loss falls, so the gradient is right.',
  keep: 'A falling loss does not prove that the gradient is right.',
  scenes: {
    'four-runs': {
      title: 'Four falling losses',
      say: 'Four programs train this network, and only one of them has its [[backpropagation]] right. From a loss of {start}, 100 steps bring A to {a}, B to {b}, C to {c} and D to {d}.',
      ask: 'Which one is right?',
      options: {
        fastest: 'A: what learns best is right',
        slowest: 'D: the careful one',
        open: 'These losses cannot tell',
      },
      right:
        'It is B, but no loss could tell you. A forgets the slope at the output, C takes z for a, D leaves the biases alone: all four point downhill, more or less, and that is enough to fall.',
      wrong: {
        fastest:
          'A right gradient ought to be the best one, it seems. But it is the steepest way down only for a tiny step; here a faulty program is ahead of the right one. It would be a proof if nothing else could fall as fast.',
        slowest:
          'Slow looks thorough. But D is slow because it does not train all of its parameters. It would be right if faults always made a run faster.',
      },
    },
    slope: {
      title: 'Two suspicious δ',
      say: 'In this step the outputs are {output1} and {output2}, the targets {target1} and {target2}. The program makes of them δ₂ = {d1} and {d2}.',
      ask: 'What is wrong with its δ₂?',
      options: {
        half: 'The ½ of the loss was dropped',
        slope: 'The slope σ′ was forgotten',
        sign: 'The sign is the wrong way round',
      },
      right:
        'They are ŷ − y, and nothing more; with the slope it would be {true1} and {true2}. The loss falls faster for it, to {after} after 10 steps instead of {trueAfter}: this program descends another loss, [[cross-entropy]]. Article 002 forgets the slope too, and sums over its examples: ∂L/∂w = {printed} where {correct} is right.',
      wrong: {
        half: 'A factor does look like it, as these δ are too large. But without the ½ they would be exactly 2 times the right ones; here they are more than 5 times too large.',
        sign: 'The two do differ in sign, but so they should: one output must fall, the other must rise. It would be the sign if the first, which is far above its target, had a negative δ.',
      },
    },
    sign: {
      title: 'A climbing loss',
      say: 'The loss begins at {start}; after 1 step it is {l1}, after 10 {l10}, after 100 {l100}. Look at how it climbs.',
      ask: 'What is the likely fault?',
      options: {
        rate: 'The learning rate is too large',
        sign: 'A wrong sign',
        slope: 'The slope σ′ is forgotten',
      },
      right:
        'A wrong sign: it climbs steadily, without a swing. In step 1 the first output is {output}, far above its target {target}, and still its [[delta|δ]] is {d1}: that asks for more.',
      wrong: {
        rate: 'A rate that is too large does make a loss climb. But then it jumps to and fro across the valley, and a hundredth of the rate cures it; this run climbs at any rate.',
        slope:
          'That is a common fault, but a slope is never negative here, so without it every δ₂ keeps its sign and the loss falls. It would be the slope if δ₂ were ŷ − y.',
      },
    },
    bias: {
      title: 'Slower than it should be',
      say: 'This program needs longer: after 10 steps its loss is {l10} instead of {true10}, after 100 {l100} instead of {true100}. Its first step is on the graph.',
      ask: 'Click everything whose gradient is wrong in this step.',
      right:
        "All four biases: their gradients are 0, where the first output, for one, should have {gb}. The gradient of a [[bias]] is the δ of its neuron. Mazur's page does this on purpose, and so its numbers are right for what it says.",
      wrong: {
        output:
          'These two are wrong indeed, and their δ are the largest. But the hidden biases get 0 as well, although their δ are not 0. It would be only these if the hidden ones got their δ.',
        'first-layer':
          'The gradients in the first layer are small, and small looks like wrong. But its weights have just δ·x, with x of a tenth at most. Compare each bias with the δ of its neuron.',
        other:
          'The gradient of a bias should be the δ of its neuron, that of a weight δ of the end times a of the start. Go through them one after the other, or press "Prove it".',
      },
    },
    'z-for-a': {
      title: 'One wrong factor',
      say: 'Every δ of this program is right, but the gradient of h₁→ŷ₁ is {gradient}, where {correct} is right. Both begin with δ₂ = {delta}.',
      ask: 'By which number of h₁ has this program multiplied it?',
      options: { a: 'a = {a}', slope: 'σ′(z) = {slope}', z: 'z = {z}' },
      right:
        'By z, the [[pre-activation]], but what travels along the edge is a. The loss falls to {after} in 100 steps all the same. With z in the slope, z·(1 − z) for a·(1 − a), it is worse: δ₂ begins with {wrong1}, the wrong sign, and after 100 steps the loss is {late}.',
      wrong: {
        a: 'That is what should be there, and it gives {correct}. Divide {gradient} by δ₂ and see what is left.',
        slope:
          'The slope of h₁ belongs to δ₁, one station further back; here it has no place. Divide {gradient} by δ₂: the slope would have made it smaller still.',
      },
    },
    transposed: {
      title: 'Rows and columns',
      say: 'Articles 001 and 003 print the gradient as a·δᵀ; it has to be δ·aᵀ, with a row for each neuron. This program follows the articles, and no shape complains, as both matrices are 2×2.',
      ask: 'Click every edge that gets a wrong gradient from it.',
      right:
        'The edges off the diagonal, in both layers: they have changed places, so h₂→ŷ₁ gets {g12} and h₁→ŷ₂ gets {g21}. Still the loss falls, to {after} after 100 steps. A slip of the index, as in article 000, is as quiet: hidden biases that get δ₂ have {gb1} and {gb2}.',
      wrong: {
        all: 'The whole matrix is turned over, so all of it seems wrong. But what stands on the diagonal stays where it is: h₁→ŷ₁ and h₂→ŷ₂ are right, and so in the first layer.',
        'one-layer':
          'Right for this layer. But the program does the same in the other layer, where W₁ is 2×2 as well. With three inputs it would have complained there.',
        other:
          'Turning a matrix over swaps row and column: what stood in row 1, column 2 now stands in row 2, column 1. Which entries does that move, in each of the two layers?',
      },
    },
    'your-turn': {
      title: 'Your turn',
      say: 'One of {count} faults is drawn by lot, and you have the graph and the [[gradient-check|gradient check]]. Work from the output back and stop at the first number that is wrong: with the slope forgotten in hidden layers only, it is δ₁ of h₁, {h1} instead of {true1}.',
      goal: 'Name the bug in the practice panel.',
    },
  },
  teacher:
    'Give each group one bug of scenes 2 to 6, with the numbers of its step on paper. After five minutes each group names the one number that convicted the program, and says how it knows. Scene 1 is the closing vote, or the opening one if the class is confident.',
} as const
