/** A batch is an average. */
export const batch = {
  removes: 'More data make a larger gradient, and at the minimum every example is content.',
  keep: "The gradient of a batch is the mean of its examples' gradients; a mini-batch estimates it.",
  scenes: {
    'mean-of-squares': {
      title: 'Five squares, one mean',
      say: 'One weight, one bias and five points: the squared errors are {s1}, {s2}, {s3}, {s4} and {s5}. Their mean, {loss}, is the loss of the batch: the [[mean-squared-error|mean squared error]].',
    },
    'hardest-pull': {
      title: 'Who pulls hardest?',
      say: 'Each example has a [[gradient]] of its own: for the weight it is 2·(ŷ − y)·x. The batch takes the mean of the five.',
      ask: 'Example 4 has the largest error, ŷ − y = {e4}; example 5 has {e5}. The inputs are 1, 2, 3, 4 and 5. Which example pulls hardest at w?',
      options: {
        alike: 'All alike: each counts one fifth',
        fourth: 'Example 4',
        fifth: 'Example 5',
      },
      right:
        'Example 5: 2·({e5})·5 = {g5}, since the error is multiplied by the input. The mean of {g1}, {g2}, {g3}, {g4} and {g5} is ∂L/∂w = {dw}; for the bias the mean is {db}. The δ on the graph is already divided by 5.',
      wrong: {
        alike:
          'Each does count one fifth, but what is averaged differs. They would pull alike if error times input were the same for all five.',
        fourth:
          'It has the largest error, but its gradient is 2·({e4})·4 = {g4}. It would win if the gradient were the error alone, as it is for the bias.',
      },
    },
    'five-copies': {
      title: 'Spot the mistake: sum or mean?',
      say: 'The program of article 002 adds the five gradients up to {sum}, although its loss is a mean, with the [[gradient]] {mean}. To see what is wrong with that, here are five copies of example 1, whose own gradient you know.',
      ask: 'The loss is the mean over the five copies. What is ∂L/∂w?',
      options: {
        'as-one': '{one}, as for one copy',
        'five-times': '{five}, five times as much',
      },
      right:
        '{one}: the mean of five equal numbers is that number. Adding up has the same effect as a learning rate five times as large: from the start of this lesson the first step leads to a loss of {loss-sum} instead of {loss-mean}, and the largest η that does not diverge falls from {limit-mean} to {limit-sum}.',
      wrong: {
        'five-times':
          'More data feel like more force. It would be right if the loss were a sum too; but then η would have to change with every change in the number of examples.',
      },
    },
    'three-steps': {
      title: 'Three steps in one pass',
      say: 'Now each update sees only a [[mini-batch]]: examples 1 and 2, then 3 and 4, then 5. One pass makes three steps, each from the newest w ({w1}, {w2}, {w3}), and the loss of all five falls to {l1}, {l2}, {l3} (the page shows the loss of the mini-batch alone).',
      ask: 'Before the first step the three mini-batches had the gradients {old-a}, {old-b} and {old-c}. Is the plain mean of these three the gradient of all five examples?',
      options: {
        same: 'Yes: a mean of means is the mean',
        other: 'No',
      },
      right:
        'No: it is {plain} and not {dw}. Example 5, alone in its mini-batch, counts twice as much as any other. A mini-batch estimates the gradient of the whole.',
      wrong: {
        same: 'That holds where all mini-batches are equally large; here the last has one example and the others have two.',
      },
    },
    'at-the-minimum': {
      title: 'Content at the minimum?',
      say: 'With w = {w} and b = {b} the line fits as well as a line can: the loss is {loss}. The [[gradient]] of the five together is {zero}.',
      ask: 'What is the gradient ∂L/∂w of example 5 alone?',
      options: {
        content: '{zero}',
        pulls: '{g5}',
        'as-before': '{start}',
      },
      right:
        '{g5}: its point does not lie on the line. The five pull with {g1}, {g2}, {g3}, {g4} and {g5}. At the minimum the pulls do not vanish, they cancel.',
      wrong: {
        content:
          'It tempts because this is the minimum; but only the mean of the five has to be 0. It would be right if the line passed through point 5.',
        'as-before':
          'That was its gradient at the start. A gradient belongs to a place, and w and b have changed; it would be right if they had not.',
      },
    },
    circling: {
      title: 'Round and round',
      say: 'From this best line we train on with the three [[mini-batch|mini-batches]], with η = {rate}. Each step hears only its own examples, and the loss on show is that of these alone.',
      ask: 'What becomes of the loss of all five examples, now {lowest}?',
      options: {
        stays: 'It stays at {lowest}',
        circles: 'It leaves {lowest} and circles nearby',
        grows: 'It grows without end',
      },
      right:
        'It circles: in the end it is {a}, {b} and {c} after the three steps of every pass, for ever. With η = {small} the circle is smaller ({small-a}, {small-b}, {small-c}), which is why one lets η fall during training. The middle of the circle is not the optimum, because example 5 counts twice.',
      wrong: {
        stays:
          'The gradient of all five is 0 here, but no step sees all five. It would be right for the full batch.',
        grows:
          'Every step does lead away from where the others want to be; but the further away, the harder they pull back. It would be right if η were too large.',
      },
    },
    'your-turn': {
      title: 'Your turn',
      say: 'All five examples in every step again, from the w and b of the first scene. Now each step follows the [[gradient]] of the whole loss, and nothing circles.',
      goal: 'Train until the loss is below {bound}. With the present learning rate that takes {n} steps.',
    },
  },
  teacher:
    'Five students hold the five gradients of scene 2, and the class takes the mean. Scene 3 is a vote. Then scene 5 as the surprise: ask who is content at the minimum, and let the five add up their pulls.',
} as const
