import type { LaterMessages } from '../messages'

export const sees: LaterMessages['sees'] = {
  surface: '曲面',
  curve: '曲线',
  choose: '在这里或在图上选一个神经元，看它在哪里转折。',
  colours: (low, high) => `颜色从 ${low} 到 ${high}`,
  heights: (low, high) => `从 ${low} 到 ${high}`,
  key: {
    border: (output, threshold) => `${output} = ${threshold}，决策在此翻转`,
    largest: (output) => `${output} 从这里起最大`,
    levels: (name) => `${name} 的等值线，数值标在色条旁`,
    zero: (name) => `${name} 的净输入 z = 0 处`,
    inputZero: (name) => `${name} = 0 处`,
    never: (name, positive) =>
      positive ? `${name} 在此范围内不转折：z 处处大于 0` : `${name} 在此范围内不转折：z 处处小于 0`,
    missed: (wrong, all) => `分错的点：${all} 个训练点中有 ${wrong} 个`,
    missedBoth: (wrong, all, wrongTest, allTest) =>
      `分错的点：${all} 个训练点中有 ${wrong} 个，${allTest} 个测试点中有 ${wrongTest} 个`,
  },
  show: '图像显示什么',
  quantities: { weights: '权重', gradient: '梯度' },
  allImages: { weights: '第一层的输入权重', gradient: '第一层权重的梯度' },
  common: (extent) => `颜色最深处为 ±${extent}，所有神经元用同一标度。`,
  gradientLater: '第一层的梯度尚未算出：继续按“下一步”，直到算出为止。',
  into: (name) => `${name} 的输入权重`,
  gradientInto: (name) => `${name} 的权重梯度`,
  inputImage: '当前样本的输入 x',
  pixel: (row, column) => `第 ${row} 行第 ${column} 列`,
  strongestOf: (count, all) => `${all} 个中绝对值最大的 ${count} 个`,
  many: (inputs) => `${inputs} 个输入画不成平面图，也不是一幅图像。一个神经元在找什么，要看它的输入权重。`,
  neuron: '神经元',
}
