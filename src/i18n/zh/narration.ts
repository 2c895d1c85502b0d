import type { Messages } from '../messages'

export const narration: Messages['narration'] = {
  begin: (step) => `第 ${step} 步开始：还什么都没有算。`,
  ofExample: (name, k, n) => `${name}（第 ${k} 个样本，共 ${n} 个）`,
  products: (n) => `${n} 个乘积之和`,
  sum: (name, sum, z) => `${name}：z = ${sum} = ${z}`,
  activation: {
    linear: (sum, a) => `${sum}；线性函数原样输出：a = ${a}`,
    sigmoid: (sum, a) => `${sum}；sigmoid 把它压缩到 0 与 1 之间：a = ${a}`,
    tanh: (sum, a) => `${sum}；tanh 把它压缩到 −1 与 1 之间：a = ${a}`,
    reluOpen: (sum, a) => `${sum}；ReLU 放行：a = ${a}`,
    reluShut: (sum) => `${sum}；ReLU 拦下：a = 0`,
  },
  softmax: (who, list) => `${who}：softmax 把各个 z 变成总和为 1 的份额：${list}`,
  outputs: '输出层',
  loss: (formula, loss) => `损失：L = ${formula} = ${loss}`,
  lossOf: (outputs, name, loss) => `损失（${name}，${outputs} 个输出）：L = ${loss}`,
  lossBatch: (k, n, own, loss) => `损失：第 ${k} 个样本（共 ${n} 个）为 ${own}；小批量的平均为 L = ${loss}`,
  deltaOutput: (name, error, slope, delta) =>
    `${name}：误差 ∂L/∂ŷ = ${error}，乘以斜率 ${slope}，得 δ = ${delta}`,
  deltaFused: (name, activation, formula, delta) =>
    `${name}：损失与 ${activation} 的导数相消，只剩 ŷ − y：δ = ${formula} = ${delta}`,
  deltaSoftTotal: (name, delta) => `${name}：δ = ŷ·Σy − y = ${delta}`,
  deltaSoftmax: (name, delta) => `${name}：经过 softmax，每个输出的误差都作用于这个 z，合起来 δ = ${delta}`,
  deltaHidden: (name, sum, error, slope, delta) =>
    `${name}：传回的误差为 ${sum} = ${error}；乘以斜率 ${slope}，得 δ = ${delta}`,
  deltaShut: (name) => `${name}：斜率为 0，误差传不过去：δ = 0`,
  gradients: (name, list, bias) => `${name}：各权重的梯度 = a·δ：${list}；偏置：${bias}`,
  gradientsBatch: (name, n, list, bias) =>
    `${name}：各权重的梯度是 ${n} 个样本的 a·δ 之和：${list}；偏置：${bias}`,
  range: (n, least, most) => `${n} 个数，从 ${least} 到 ${most}`,
  updates: (name, rate, list, bias) => `${name}：各权重朝负梯度方向移动（η = ${rate}）：${list}；${bias}`,
  atMost: (n, most) => `${n} 个权重，最多移动 ${most}`,
  biasMoves: (move) => `偏置 ${move}`,
  biasStays: '偏置不参与训练',
  comma: '，',
}
