/** 反向传播为什么高效。 */
import type { cheap as english } from '../en/cheap'
import type { Translated } from '../text'

export const cheap: Translated<typeof english> = {
  removes: '没有反向传播就无从知道梯度；反向传播是训练中最费时的一步。',
  keep: '反向传播没有发明梯度，它让求出全部梯度的代价只相当于两三次前向传播。',
  scenes: {
    count: {
      title: '数一数计算量',
      say: '[[forward-pass|前向传播]]里每个权重做一次乘法：这里是 {forward} 次。往回走有三种乘法：每个权重的梯度 δ·a，传到每个隐藏神经元的 W₂ᵀδ₂，以及那里的斜率。',
      ask: '从 δ₂ 算起，这些乘法一共多少次？',
      right:
        '{gradients} + {back} + {slopes} = {backward}。每一次用到的 a 或 z，都是前向传播已经算好并保存下来的。',
      wrong: {
        other:
          '单是梯度就有 {gradients} 次，每个权重一次。再加上 W₂ᵀδ₂ 的 {back} 次，最后一层每个权重一次；还有 {slopes} 个斜率，每个隐藏神经元一个。W₁ᵀδ₁ 用不着算，因为输入不学习。',
      },
    },
    nudge: {
      title: '没有反向传播会怎样',
      say: '亮着的这个梯度 {gradient}，不用[[backpropagation|反向传播]]也能得到：把权重推一点，再做一次前向传播，看损失变了多少。全部 {parameters} 个参数这样做，要 {differences} 次乘法，往两边各推一次则要 {central} 次；可见梯度从来不是无法知道，只是太贵。',
    },
    ratio: {
      title: '大一点的网络',
      say: '现在在纸上算：784 个输入、128 个隐藏神经元、10 个输出，用来识别手写数字。它有 {parameters} 个参数，前向传播要做 {forward} 次乘法。',
      ask: '它的反向传播，计算量是前向传播的多少倍？',
      options: {
        'per-parameter': '约 {parameters} 倍：每个参数一遍',
        one: '差不多',
        'per-output': '约 10 倍：每个输出一遍',
      },
      right:
        '{backward} 对 {forward}：差不多。一个一个地推参数，则要 {differences} 次乘法，是前向加反向两者之和的 {times} 倍。每秒做 10⁹ 次的话，一个样本要 {slow} 秒，而不是 {fast} 秒。',
      wrong: {
        'per-parameter':
          '这是逐个推参数的代价，每个参数都要单独跑一遍。往回走时若什么都不能共用，也会这么贵；但进入同一个神经元的所有权重，用的是同一个 δ。',
        'per-output':
          '十个输出，十个误差，似乎要走十遍。但损失只是一个数，十个 δ 是一起往回传的。要分别求每个输出的梯度，才需要十遍。',
      },
    },
    bundle: {
      title: '所有路径，一个数',
      say: '在这个网络里，从亮着的权重到损失有 {paths} 条路径，中间每层任选一个神经元就是一条。没有人会一条一条地走。',
      ask: '从 h⁵₃ 到损失有 {bundled} 条路径，它们在哪里合成了一个数？请点出来。',
      right:
        '就在 h⁵₃：它的 [[delta|δ]] 就是所有这些路径之和，前面传来的路径只需要这一个数。所以整个网络的 Wᵀδ 只要 {back} 次乘法，整个反向传播 {backward} 次，而前向传播是 {forward} 次。',
      wrong: {
        behind:
          '路径确实经过这些边，h⁵₃ 的 δ 也是沿着它们加起来的。但每条边只承载其中一部分路径。只有后一层仅有一个神经元时，一条边才够。',
        output:
          '所有路径都到那里为止，但别的神经元的路径也一样。输出层的 δ 并不知道途中有哪些权重。只有 h⁵₃ 后面紧接着输出，它才够用。',
        other:
          '找这样一个地方：从 h⁵₃ 出发的每条路径都经过它，而同层别处的路径都不经过它。再往后的神经元，还会收进别的神经元的路径。',
      },
    },
    memory: {
      title: '代价是内存',
      say: '每个 a 和每个 z 都要留着，等往回走时再用：这个网络要留 {kept} 个激活值。若只做前向传播，只需记住当前这一层的 {reached} 个。',
    },
    history: {
      title: '是谁发现的',
      say: '最优控制在 1960 年前后就用了这种递推（Kelley、Bryson），Linnainmaa 于 1970 年写出了[[automatic-differentiation|反向模式的自动微分]]，Werbos 于 1974 年指出它可用于神经网络。Rumelhart、Hinton 和 Williams 于 1986 年以“Learning representations by back-propagating errors”一文使它广为人知，所以“1986 年提出”（文章 000）不对，题目也不叫“Backpropagation”（文章 004）。',
    },
  },
  teacher:
    '投影第 1 幕，全班一条边一条边地数出声来，一位同学记数。第 3 幕先投票，投票前什么都不讲。第 4 幕回答为什么：问一问，谁愿意把所有路径走一遍？',
}
