import type { LaterMessages } from '../messages'

export const optimizing: Pick<LaterMessages['panels'], 'optimizer' | 'extras' | 'rate'> = {
  optimizer: {
    choose: '优化器',
    about: {
      sgd: 'w ← w − η · ∂L/∂w',
      momentum: '梯度累积成速度，像滚动的球',
      nesterov: '先向前看一步的动量',
      adagrad: '每个参数有自己的学习率，累积的梯度越大就越小',
      rmsprop: '梯度除以它近来的大小',
      adam: '动量，再除以梯度近来的大小',
      adamw: 'Adam，权重衰减与梯度分开',
    },
    constants: {
      momentum: '动量 μ',
      rho: '衰减率 ρ',
      beta1: '衰减率 β₁',
      beta2: '衰减率 β₂',
      epsilon: 'ε',
    },
    biases: '偏置也参与训练',
  },
  extras: {
    amounts: { weightDecay: '权重衰减 λ', l2: 'L2 惩罚', l1: 'L1 惩罚' },
    about: {
      weightDecay: '每次把参数按比例往 0 拉',
      l2: '损失加上“½ · 系数 · Σw²”',
      l1: '损失加上“系数 · Σ|w|”，许多权重会变成 0',
    },
    zero: '0 表示不用。',
    kind: '衰减的方式',
    kinds: { 'l2-gradient': '加进梯度', decoupled: '解耦' },
    appliesTo: { weightDecay: '衰减作用于', l2: 'L2 作用于', l1: 'L1 作用于' },
    sets: { weights: '权重', 'weights+biases': '权重与偏置' },
    clip: '梯度裁剪',
    clips: { none: '不裁剪', 'global-norm': '按范数', value: '逐个' },
    maxNorm: '范数上限',
    maxValue: '绝对值上限',
  },
  rate: {
    field: '学习率 η',
    usual: (optimizer) => `常用值（${optimizer}）`,
    notPositive: (value) =>
      `学习率必须大于 0，不能是 ${value}：等于 0 时什么也学不到，小于 0 时损失只会上升。`,
    schedule: '随步数变化',
    schedules: {
      constant: '每一步都相同',
      exponential: '每步乘以 γ',
      step: '每 n 步乘以 γ',
      cosine: '沿余弦降到最小值，再升回来',
    },
    constants: { gamma: '因子 γ', stepSize: '每 n 步', etaMin: '最小学习率', tMax: '下降步数' },
    warmUp: '预热步数',
    picture: (first, last, step) => `学习率随步数的变化：第 1 步为 ${first}，第 ${step} 步为 ${last}`,
    present: (step, rate) => `第 ${step} 步：η = ${rate}。`,
    step: '步',
  },
}
