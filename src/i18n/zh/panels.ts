import type { LaterMessages } from '../messages'

export const panels: LaterMessages['panels'] = {
  keeps: '参数保持不变，从当前这一步起生效。',
  restarts: '将从第 1 步重新开始。',
  adjustments: {
    twoOutputs: '现在有两个输出，每个类别一个。',
    oneOutput: '现在用一个输出区分两个类别。',
    outputFollows: '输出层的激活函数随之改变：这种损失只适用于一种输出。',
    lossFollows: '损失随之改变：原来的损失不适用于这种输出。',
  },
  obstacles: {
    softmaxNeedsClasses: '需要有类别可选：至少两个输出，或真实值只取 0 和 1。',
    binaryNeedsUnitTargets: '要求真实值在 0 与 1 之间。',
    categoricalNeedsProbabilities: '要求每个类别有一个真实值，且它们的和为 1。',
  },
  data: {
    about: {
      xor: '真值表中的四个点。',
      'xor-noisy': '四个角附近的四团点。',
      circles: '圆环套着圆盘。',
      spirals: '两条各转一圈、互相缠绕的臂。',
      line: 'y = x + 0.4 附近的五个点。',
      regression: '一张曲面，噪声的标准差为 0.2。',
      iris: '由四个长度判断三个品种，1936 年的实测数据。',
      own: '随这个示例或文件而来。',
    },
    size: (count) => `${count} 个样本`,
    aboutWithSize: (about, size) => `${about}${size}。`,
    sizeWithTest: (count, test) => `${count} 个训练样本，另有 ${test} 个测试样本`,
  },
  layers: {
    count: '隐藏层数',
    width: (n) => `第 ${n} 隐藏层的神经元数`,
    more: (what) => `${what}：加一`,
    fewer: (what) => `${what}：减一`,
    outside: (value, most) => `隐藏层数应是 0 到 ${most} 的整数，不能是 ${value}。`,
    widthOutside: (value, most) => `一层的神经元数应是 1 到 ${most} 的整数，不能是 ${value}。`,
    ends: (inputs, outputs) => `其余由数据决定：${inputs} 个输入，${outputs} 个输出。`,
  },
  activation: {
    about: {
      linear: 'a = z：没有弯折，多层只相当于一层',
      relu: 'a = max(0, z)',
      sigmoid: 'a = 1/(1 + e⁻ᶻ)，在 0 与 1 之间',
      tanh: '在 −1 与 1 之间，原点处斜率为 1',
    },
  },
  loss: {
    output: '输出层的激活函数',
    loss: '损失',
    outputs: {
      linear: '任意实数',
      relu: '大于或等于 0',
      sigmoid: '在 0 与 1 之间',
      tanh: '在 −1 与 1 之间',
      softmax: '一组和为 1 的概率',
    },
    about: {
      'half-squared-error': '½ Σ(ŷ − y)²，对样本取平均',
      'mean-squared-error': '(ŷ − y)² 的平均',
      'binary-cross-entropy': '−[y ln ŷ + (1 − y) ln(1 − ŷ)]',
      'categorical-cross-entropy': '−Σ y ln ŷ',
    },
    reduction: '对各个输出',
    reductions: { 'batch-mean': '求和', 'element-mean': '取平均' },
  },
  optimizer: {
    rule: '每个参数都沿自己的负梯度方向走一步：w ← w − η · ∂L/∂w。',
    biases: '偏置也参与训练',
  },
  rate: {
    field: '学习率 η',
    usual: '常用值',
    notPositive: (value) =>
      `学习率必须大于 0，不能是 ${value}：等于 0 时什么也学不到，小于 0 时损失只会上升。`,
  },
  batch: {
    sizes: '每次更新所用的样本',
    other: '其他大小',
    one: '一个样本',
    some: (n) => `${n} 个样本`,
    full: (n) => `全部 ${n} 个`,
    outside: (value, most) => `一批所含的样本数应是 1 到 ${most} 的整数，不能是 ${value}。`,
  },
  start: {
    initializer: '参数初始化',
    seed: '随机种子',
    about: '种子决定参数的初值和样本的顺序。种子相同，训练过程就完全相同。',
    aboutGiven: '参数由这个示例或文件给定。也可以选一种方法随机初始化，这时由种子决定。',
    outside: (value, most) => `种子应是 0 到 ${most} 的整数，不能是 ${value}。`,
  },
  numbers: {
    empty: () => '请输入一个数。',
    notANumber: (text) => `${text} 不是一个数。小数请用小数点，如 0.05。`,
    tooLarge: (text) => `${text} 太大，超出了能够计算的范围。`,
  },
}
