/** Check the article. */
export const checkArticle = {
  removes: 'It is printed, so it is right.',
  keep: 'Do not believe a printed number; compute it.',
  scenes: {
    'hidden-sums': {
      title: 'Three printed sums',
      say: 'Article 000 works this very network through by hand, and for the three [[pre-activation|pre-activations]] of the hidden layer it prints {p1}, {p2} and {p3}. Judge them by eye, before the page computes.',
      ask: 'Which of them are wrong? Mark every one.',
      options: {
        h1: '{p1} for h₁',
        h2: '{p2} for h₂',
        h3: '{p3} for h₃',
        none: 'none of them',
      },
      right:
        'All three. No weight here is above {w}, so no z can be above {b} + {w}·({x1} + {x2}) = {most}. They are {z1}, {z2} and {z3}.',
      wrong: {
        none: 'Print looks as if somebody had checked it. These sums would need larger inputs; {x1} and {x2} add next to nothing to the bias {b}.',
      },
    },
    'own-sum': {
      title: 'Its next line, from its own numbers',
      say: 'From its own hidden values the article computes the [[prediction|prediction]] ŷ = {w1}·{p1} + {w2}·{p2} + {w3}·{p3} + {b}. Take its start as given and judge this line alone.',
      ask: 'What does the sum come to?',
      options: {
        printed: '{printed}',
        computed: '{true}',
        own: '{own}',
      },
      right:
        '{own}, and the article prints {printed}. So it has errors of two kinds: first a wrong start, then a wrong sum. To find where a calculation goes wrong, judge each line by the line before it.',
      wrong: {
        printed:
          'It is what the article prints. It would be right if the three products added up to {needed}; they add up to {products}.',
        computed:
          'That is the true ŷ of this network. It would be right here if the hidden values were right.',
      },
    },
    'own-loss': {
      title: 'The loss',
      say: 'Next comes the [[loss-function|loss]] ½(ŷ − y)² with the target y = {target}. Again from its own number, ŷ = {output}.',
      ask: 'What is the loss then?',
      options: {
        own: '{own}',
        printed: '{printed}',
        unhalved: '{unhalved}',
      },
      right:
        '½·({output} − {target})² = {own}. From the right ŷ it is {true}. The article prints {printed}, which follows from neither.',
      wrong: {
        printed: 'It is what the article prints. It would be right if ŷ were {wants}.',
        unhalved:
          'That is the square without the ½. It would be right for the mean squared error of one example.',
      },
    },
    'own-delta': {
      title: 'One of three fits',
      say: 'Going back, each hidden [[delta|error term]] is the weight times δ₂, because ReLU passes it on unchanged here. The weights are {w1}, {w2} and {w3}, and the article has δ₂ = {delta}.',
      ask: 'It prints these three. Which of them follows from its own δ₂? Mark it.',
      options: {
        h1: '{p1} for h₁',
        h2: '{p2} for h₂',
        h3: '{p3} for h₃',
      },
      right:
        'Only the first: {w1}·{delta} = {p1}. The other two would be {own2} and {own3}. From the right δ₂ they are {true1}, {true2} and {true3}.',
      wrong: {
        h2: 'They do grow with the weights, so it looks plausible. It would be right if the weight were {need2}; it is {w2}.',
        h3: 'The largest weight does get the largest δ. It would be right if the weight were {need3}; it is {w3}.',
      },
    },
    shape: {
      title: 'The shape of a gradient',
      say: 'For the [[gradient]] of W₁ the article prints one column: {p1}, {p2}, {p3}, {p4}, {p5}, {p6}. Then it subtracts it from W₁, which has 3 rows and 2 columns.',
      ask: 'What shape has the gradient of a 3×2 matrix?',
      options: {
        column: '6×1',
        transposed: '2×3',
        'like-weights': '3×2',
      },
      right:
        '3×2, always the shape of the weights: each weight has one partial derivative, which stands where the weight stands. In the same way W₂ is printed 3×1 and must be 1×3, since it makes one output of three hidden values.',
      wrong: {
        column:
          'There are six numbers, but a column does not say which weight each belongs to. It would be right if the weights stood in a column too.',
        transposed:
          'The formulas of articles 001 and 003 give this transpose. It would be right if W₁ had 2 rows and 3 columns.',
      },
    },
    update: {
      title: 'The update',
      say: 'The last lines are the update. For the output bias the article starts from {b}, with the [[learning-rate|learning rate]] {rate} and its own gradient {gradient}.',
      ask: 'What does the bias become?',
      options: {
        climbed: '{climbed}',
        own: '{own}',
        printed: '{printed}',
      },
      right:
        '{b} − {rate}·{gradient} = {own}; the article prints {printed}, and from the right gradient it is {true}. Nobody has to be believed: for the last weight of W₁ the article has the gradient {entry}, and Prove it measures {true-entry}, from forward passes alone.',
      wrong: {
        climbed: 'The sign: an update subtracts. It would be right if one lowered the loss by climbing.',
        printed: 'It is what the article prints. It would be right if the gradient were {would}.',
      },
    },
    'another-article': {
      title: 'Another article',
      say: 'Article 004 works this network through and rounds its hidden values and its output to 1, deep in [[saturation]]. Three of its lines follow; judge the arithmetic alone.',
      ask: 'Which lines do not come out? Mark them.',
      options: {
        'first-weight': '1 − {rate}·(−2) = {w11}',
        'half-square': '½·(1 − 3)² = {printed-loss}',
        'last-weight': '5 − {rate}·(−10) = {printed-w31}',
      },
      right:
        'The loss is {loss} and the weight {w31}. The line that does come out is no better: in place of −2 the gradient is {gradient}. And with values of 1, as the article rounds them, every slope a·(1 − a) is 0: every gradient would be 0.',
      wrong: {
        'first-weight':
          'As arithmetic it is right, though its −2 is not: after the true step this weight is {true-w11}. You were asked for the sum alone.',
      },
    },
    words: {
      title: 'Words can be checked too',
      say: 'A sentence is a claim, and the page can test it. Two of these three hold; one stands in article 003 and does not.',
      ask: 'Which sentence is false?',
      options: {
        shape: 'The gradient has the shape of the weights.',
        downhill: 'The gradient tells us which direction is downhill.',
        oversteps: 'Too large a learning rate steps over the lowest point.',
      },
      right:
        'The [[gradient]] points uphill; downhill is the way against it. The update formula of article 003 has the minus that its sentence forgets.',
      wrong: {
        shape:
          'This one holds: one partial derivative for each weight. It would be false if a gradient were a single number for the whole layer.',
        oversteps:
          'This one holds: the step is longer than the way to the lowest point. It would be false if every step knew where to stop.',
      },
      goal: 'All 31 printed numbers stand beside the computed ones under "Check an example". Find the first line that goes wrong, then say that you are done.',
    },
  },
  teacher:
    'As homework the whole lesson; in class only scenes 1, 3 and 5 on the projector. After each answer ask: how could one have seen it without computing? Scene 1 has a bound, scene 3 a rough square, scene 5 a shape.',
} as const
