import type { LaterMessages } from '../messages'

export const presets: LaterMessages['presets'] = {
  about: {
    'worked-example': '一个样本，ReLU：一步之中的每个数都能手算。',
    mazur: '广为流传的分步示例，偏置固定不变。',
    'article-004': '真实值为 3，而输出是 sigmoid：损失永远高于 2。',
    line: '线性回归：一个权重，一个偏置，五个点。',
    xor: '单层学不会的问题，交给八个隐藏神经元。',
    circles: '圆环套圆盘，每批 10 个样本。',
    spirals: '两个隐藏层在两条臂之间绕出边界。',
    regression: '2x₁² + 3x₂³ 加噪声，1000 个点。',
    iris: '真实数据，三个类别，softmax，有测试集。',
    digits: 'MNIST 的 5000 个手写数字，也可以自己写。',
    'digits-deep': '同样的数字，两个隐藏层，109 386 个参数。',
  },
}
