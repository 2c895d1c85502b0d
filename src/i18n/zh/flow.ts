import type { LaterMessages } from '../messages'

export const flow: LaterMessages['flow'] = {
  gap: '',
  notYet: '还没有记录。请按“下一步”走完一步，或按“播放”。',
  waiting: '正在读取……',
  layerOf: (layer) => `第 ${layer} 层`,

  fades: (first, last, times) => `第 ${first} 层的梯度只有第 ${last} 层的 1/${times}：梯度在反向传播中消失。`,
  explodes: (first, last, times) =>
    `第 ${first} 层的梯度是第 ${last} 层的 ${times} 倍：梯度在反向传播中爆炸。`,
  steady: (first, last, times) =>
    `第 ${first} 层与第 ${last} 层的梯度相差不超过 ${times} 倍：既不消失，也不爆炸。`,
  oneLayer: '只有一层，梯度无需继续反向传播。',
  stopsBefore: (layer) => `没有梯度传到第 ${layer} 层：其范数为 0。`,
  allZero: '各层的梯度都为 0：这一步什么也学不到。',
  notFinite: (layer) => `第 ${layer} 层的梯度不是有限的数：训练已发散。`,
  asOf: (step) => `截至第 ${step} 步。`,
  thresholds: (factor) => `比较首层与末层梯度的范数：小于 1/${factor} 称为消失，大于 ${factor} 倍称为爆炸。`,

  norms: '各层的范数',
  shares: '各层的平坦斜率',
  show: '显示',
  figures: {
    gradient: '梯度',
    update: '更新量',
    parameters: '权重',
    ratio: '更新量 / 权重',
    saturated: '饱和',
    dead: '死亡',
  },
  about: {
    gradient: '该层 ∂L/∂W 与 ∂L/∂b 合在一起的欧几里得长度。对数坐标。',
    update: '这一步给 W 与 b 加上的量的欧几里得长度。对数坐标。',
    parameters: '更新之前 W 与 b 的欧几里得长度。对数坐标。',
    ratio:
      '更新量的长度与 W、b 的长度之比。经验上约为 10⁻³ 较好（灰带：它的三分之一到三倍）；远大于它，步子太大；远小于它，几乎学不到东西。',
    saturated:
      '斜率 f′(z) 不到该激活函数最大斜率 5% 的（神经元，样本）对所占的比例。对 ReLU 来说就是 z ≤ 0 的对，占一半属于正常。不计入：softmax，以及斜率被损失函数抵消的输出层。',
    dead: '在小批量的每个样本上斜率都恰为 0 的神经元所占的比例：它们的权重得不到梯度。不计入：softmax，以及斜率被损失函数抵消的输出层。',
  },
  chartOf: (figure) => `各层的${figure}随步数的变化`,
  chartHelp: '左右方向键沿曲线移动，回车键跳到该步。',
  atStep: (step) => `第 ${step} 步`,
  noValue: '不计入',
  notKnown: '–',
  percent: (value) => `${value}%`,

  spreads: '数值的分布',
  spread: { activations: '激活值', deltas: '误差项', weights: '权重' },
  spreadAbout: {
    activations: '一层中所有神经元在小批量全部样本上的激活值 a。',
    deltas: '一层中所有神经元在小批量全部样本上的误差项 δ。',
    weights: '一层的全部权重（更新之前）。',
  },
  bars: '从最小值到最大值；最高的柱子代表数目最多。',
  spreadAt: (step) => `第 ${step} 步`,
  ofLayer: (name, low, high) => `${name} 从 ${low} 到 ${high}`,
  none: '尚未可知',
  densities: '随步数的变化',
  densityAbout: '每一列是一个有记录的步，高度表示数值。颜色越深，该处的数越多；每一列都以自己最密之处为准。',
  densityOf: (spread) => `${spread}的分布随步数的变化`,

  units: '不传递梯度的神经元',
  unitsNone: (examples) => `没有：在 ${examples} 个样本中，每个神经元至少在一个样本上有斜率。`,
  unitsLater: '整个小批量的 z 算出之后、训练停下时才能知道。',
  dead: (name, where) => `${name} ${where}死亡`,
  saturated: (name, where) => `${name} ${where}饱和`,
  onAll: (examples) => (examples === '1' ? '在这一个样本上' : `在全部 ${examples} 个样本上`),
  deadBecauseNegative: (where) => `${where}死亡：处处 z ≤ 0，所以 f′ = 0，没有梯度通过`,
  deadBecauseRounded: (where) => `${where}死亡：f′ 处处舍入为 0，没有梯度通过`,
  saturatedBecause: (where, limit) => `${where}饱和：|f′| 小于 ${limit}（最大斜率的 5%），几乎没有梯度通过`,
  inLayer: (layer, reason) => `第 ${layer} 层，${reason}`,
  more: (count) => `等，另有 ${count} 个`,
}
