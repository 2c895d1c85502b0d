/** Too small, right, too large. */
export const rate = {
  removes: 'Too large a learning rate is only slow, and a smaller one is always safer.',
  keep: 'Too large a learning rate is not slow: it jumps back and forth, or even diverges.',
  scenes: {
    uphill: {
      title: 'Against the gradient',
      say: 'The [[gradient]] ({dw}, {db}) points uphill: that way the loss grows fastest. [[gradient-descent|Gradient descent]] steps the other way, so here w and b will both grow.',
    },
    'too-small': {
      title: 'Too small',
      say: 'With η = {tiny} the loss goes {start}, {first}, {second} …, and it takes {tiny-steps} steps to get below {bound}. Ten times that [[learning-rate|learning rate]], η = {small}, takes {small-steps}: here the small rate was not safer, only slower.',
    },
    'steep-direction': {
      title: 'Just right, one way',
      say: 'Across its steep sides this valley has the curvature {curvature}, the largest eigenvalue of the [[hessian|Hessian]]. Now η is 1 divided by that: {rate}.',
      ask: 'The loss is {start}. Where will one step bring it?',
      options: {
        little: 'A little below {start}',
        floor: 'Close to the lowest possible, {floor}',
        larger: 'Above {start}',
      },
      right:
        'To {next}: across the valley, one step reaches the floor. Along the valley it is {ratio} times flatter, with the curvature {shallow}, and so it still takes {steps} steps to get below {bound}.',
      wrong: {
        little:
          'One step, it seems, cannot do much. It would be right if the step were short for this valley, as with the small rates before.',
        larger:
          'So long a step looks risky. It would be right if η were more than twice as large: then the step lands higher up on the other side.',
      },
    },
    'across-the-valley': {
      title: 'Back and forth',
      say: 'With η = {rate} every [[step|step]] jumps across the valley: w is {w0}, {w1}, {w2}, {w3} and so on. And yet the loss falls, {l0}, {l1}, {l2}, and is below {bound} after {steps} steps.',
    },
    'the-border': {
      title: 'A hair too large',
      say: 'With η = {swinging} the loss fell. Now η is {rate}, and nothing else has changed.',
      ask: 'What will training do?',
      options: {
        slow: 'Converge, but slowly',
        diverges: 'Diverge: the loss grows without end',
        quick: 'Converge a little faster still',
      },
      right:
        'It diverges: {l0}, {l1}, {l2} and so on, {l100} after 100 steps. With η = {below} the loss still gets below {bound}, after {below-steps} steps. The border is 2 divided by the curvature {curvature}, η = {border}. Article 000 promises that the loss will fall; that holds only below it.',
      wrong: {
        slow: 'Article 002 says so of rates that are too large. It would be right for η = {below}, just below the border.',
        quick:
          'So far every larger rate needed fewer steps, so it tempts. It would be right if every jump across the valley were shorter than the one before; now each is longer.',
      },
    },
    'one-neuron': {
      title: 'One neuron, by hand',
      say: "The same with one example: article 003's neuron, linear and with a bias, says {start} and should say {target}. With [[learning-rate|η]] = {half} it is there after one step, exactly.",
      ask: 'And with η = {rate}?',
      options: {
        swings: 'It swings between {swing} and {back} for ever',
        arrives: 'It is there after one step too',
        grows: 'It gets further away with every step',
      },
      right:
        'It swings. With δ = {delta} the weight and the bias each move by −η·δ, and the output by twice that, so it lands at {swing}, as far off on the other side; the next step leads back to {back}. With η = {beyond} it is {b1}, {b2}, {b3}, {b4}: that diverges.',
      wrong: {
        arrives:
          'It would be right if a step stopped at the target by itself. But its length is η times the gradient, whatever lies on the way.',
        grows:
          'It does land on the wrong side, but no further off than before. It would be right for any larger η.',
      },
    },
    decay: {
      title: 'A rate that shrinks',
      say: 'If η stays at {rate}, the loss goes {l1}, {l2} and so on, to {l10} after 10 steps. Now a [[schedule|schedule]], exponential decay, multiplies η by {factor} after every step.',
      ask: 'What will the loss do?',
      options: {
        diverges: 'Diverge all the same',
        falls: 'Fall from the first step on',
        'rises-first': 'Grow first, then fall',
      },
      right:
        'It grows to {peak} after {peak-steps} steps; from there on η is below the border {border}, and after 50 steps the loss is {l50}. Too quick a decay freezes: with {fast-factor} in place of {factor} the loss comes to rest at {frozen}, above the lowest possible.',
      wrong: {
        diverges: 'It begins like that. It would be right if η stayed above the border {border}.',
        falls:
          'Shrinking helps, but not at once. It would be right if η were below the border {border} at the first step.',
      },
    },
    'two-schedules': {
      title: 'Step decay and a cosine',
      say: 'Step decay: η = {rate} is halved every 10 steps; the loss climbs to {halving-peak}, falls, and gets stuck at {stuck}. Another [[schedule|schedule]], cosine annealing from {rate} to 0 in 100 steps, lets it climb to {cosine-peak} and still brings it down to {cosine-end}.',
      ask: 'Why does the first one get stuck?',
      options: {
        'too-high': 'It had climbed too high',
        'local-minimum': 'It sits in a local minimum',
        'too-short': 'Its steps became too short too early',
      },
      right:
        'After 100 steps the slope is still there (∂L/∂b = {gradient}), but η has shrunk to {next}: the steps come to almost nothing before the way is done. The cosine keeps η large for longer.',
      wrong: {
        'too-high':
          'The cosine climbed far higher and still ended lower. It would be right if a number had become infinite on the way.',
        'local-minimum':
          'Stuck sounds like a [[local-minimum|local minimum]], but this valley has one lowest point and no other. It would be right if the gradient were 0.',
      },
    },
    'your-turn': {
      title: 'Your turn',
      say: 'How few [[step|steps]] does it take to get below {bound}? So far: {small-steps} with η = {small}, {steep-steps} with {steep}, {swinging-steps} with {swinging}.',
      goal: 'Change the learning rate in the sentence above the graph and bring the loss below {bound}. The number of steps is your score: the lower the better.',
    },
  },
  teacher:
    'Each row of the class takes one η and sketches its loss curve before it is drawn; then show the curves together with Compare. Keep the border of scene 5 for the end. The last scene makes a contest: with a constant rate, 28 steps are hard to beat.',
} as const
