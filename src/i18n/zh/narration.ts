import type { LaterMessages } from '../messages'

export const narration: LaterMessages['narration'] = {
  ofExample: (name, k, n) => `${name}（第 ${k} 个样本，共 ${n} 个）`,
  products: (n) => `${n} 个乘积之和`,
  sum: (name, sum, z) => `${name}：z = ${sum} = ${z}`,
  activation: {
    linear: '线性函数原样输出',
    relu: 'ReLU 放行',
    reluShut: 'ReLU 拦下',
    'leaky-relu': 'Leaky ReLU 放行',
    leakyShut: 'Leaky ReLU 只放行一小部分',
    sigmoid: 'sigmoid 把它压缩到 0 与 1 之间',
    tanh: 'tanh 把它压缩到 −1 与 1 之间',
    elu: 'ELU 放行',
    eluBent: 'ELU 把它弯向下限',
    gelu: 'GELU 按比例放行',
    'gelu-tanh': 'GELU 按比例放行',
    softplus: 'softplus 把拐角磨圆',
    silu: 'SiLU 按比例放行',
  },
  activated: (sum, does, value) => `${sum}；${does}：${value}`,
  dropped: (so, value) => `${so}；这一步里它暂退：${value}`,
  kept: (so, factor, value) => `${so}；这一步里它没有暂退，乘以 ${factor}：${value}`,
  skipped: (so, from, plus, a) => `${so}；残差连接再加上 ${from} = ${plus}：a = ${a}`,
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
  throughSkip: (sum, error) => `${sum}，加上残差连接传回的 ${error}，合计`,
  deltaKept: (name, sum, error, factor, slope, delta) =>
    `${name}：传回的误差为 ${sum} = ${error}；乘以暂退系数 ${factor} 和斜率 ${slope}，得 δ = ${delta}`,
  deltaDropped: (name) => `${name}：这一步里它暂退，误差传不过去：δ = 0`,
  deltaShut: (name) => `${name}：斜率为 0，误差传不过去：δ = 0`,
  gradients: (name, list, bias) => `${name}：各权重的梯度 = a·δ：${list}；偏置：${bias}`,
  gradientsBatch: (name, n, list, bias) =>
    `${name}：各权重的梯度是 ${n} 个样本的平均：${list}；偏置：${bias}`,
  range: (n, least, most) => `${n} 个数，从 ${least} 到 ${most}`,
  updates: (name, rate, list, bias) => `${name}：各权重朝负梯度方向移动（η = ${rate}）：${list}；${bias}`,
  updatesWith: (name, optimizer, rate, list, bias) =>
    `${name}（${optimizer}，η = ${rate}）：各权重的移动：${list}；${bias}`,
  atMost: (n, most) => `${n} 个权重，最多移动 ${most}`,
  biasMoves: (move) => `偏置 ${move}`,
  biasStays: '偏置不参与训练',
  comma: '，',
}
