import type { LaterMessages } from '../messages'

export const advice: LaterMessages['panels']['advice'] = {
  linearLayers: () => '线性层做的事，它后面的一层单独就能做到。',
  fadingGradient: (layers) =>
    `每经过一个 sigmoid 层，梯度大约只剩四分之一：连过 ${layers} 层，最前面的几层几乎学不动。可以改用残差层，或换一种激活函数。`,
  allDropped: (layer) => `第 ${layer} 隐藏层的神经元太少，暂退法有时会让它们全部退出。`,
  outOfReach: (target) => `输出取不到真实值 ${target}，损失降不到最小值。`,
  sumNotOne: () => 'softmax 的各个输出之和为 1，而真实值之和不为 1。',
  saturates: () => '输出错了而又接近 0 或 1 时，它的斜率几乎为 0，这种损失就推不动它；交叉熵没有这个问题。',
  onlyPullsUp: () =>
    '这种损失只把正确类别的输出往上拉；输出层用 sigmoid 时，没有什么把其余的输出往下压。softmax 可以，二元交叉熵也可以。',
  countsTwice: () =>
    'softmax 的各个输出本来就互相牵制，多类交叉熵正是为它设计的；这种损失却把每个输出当作一道独立的是非题。',
  deadOutput: () => 'ReLU 输出的净输入 z 不大于 0 时，梯度为 0：如果对所有样本输出都是 0，就再也变不了。',
  jumps: (rate) => `η = ${rate} 时，更新往往会越过最低点，损失反而上升。`,
  longSteps: (rate) => `这种优化器每步的步长约等于 η，与梯度大小无关：${rate} 对一个权重来说太大了。`,
  rollsFar: (rate) => `有了动量，步长会累积到梯度的 η/(1 − μ) = ${rate} 倍，往往会越过最低点。`,
  rateGrows: () => '按这个设置，学习率会越来越大。',
  plainAdam: () => '没有解耦的权重衰减，AdamW 就是 Adam。',
  samePull: () => 'L2 惩罚与加进梯度的权重衰减作用相同，两者会叠加。',
  strongPull: (amount) => `${amount} 的力度很大，权重往往会被压在 0 附近。`,
  smallerLast: (rest) => `每轮的最后一批较小，只有 ${rest} 个样本。`,
  nothingMoves: () => '权重全为 0 时，隐藏层的激活值都是 0，误差也传不回来：能学习的只有输出层的偏置。',
  staySame: () => '同一层的神经元初值相同，梯度也相同，于是永远相同：整层只相当于一个神经元。',
}
