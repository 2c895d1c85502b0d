import type { LaterMessages } from '../messages'

export const scripts: LaterMessages['scripts'] = {
  comments: {
    title: (experiment, step, library) =>
      `“${experiment}”第 ${step} 步，用 ${library} 以 float64 计算。由 Backstep 生成。`,
    tolerance: (relative, absolute) =>
      `每个 check 都与页面上的数比较，不一致就停下：允许的误差是该数的 ${relative}，加上同组最大数（至少按 1 计）的 ${absolute}。`,
    packed: '大数组按二进制位写出：float64，小端，base64 编码。',
    batch: '小批量：输入 x 和目标 y，每个样本一行。',
    examples: (list, more) =>
      `这些是数据中的第 ${list} 个样本${more === '0' ? '' : `，另有 ${more} 个`}（从 1 数起）。`,
    allExamples: (count) =>
      count === '1' ? '这是数据中的第一个样本。' : `这些是数据中的前 ${count} 个样本。`,
    parameters: '这一步之前的参数：W 的每一行对应一个神经元，每一列对应一个输入。',
    masks: '这一步的暂退（dropout）掩码：0 表示该神经元暂退，其余的按比例放大。',
    network: '网络。',
    forward: '前向传播：z = W a + b，a = f(z)。',
    loss: '损失：整个小批量的损失。',
    fromLogits: '从 z 直接计算（输出层的激活函数已包含在内），这样不会损失有效数字。',
    backward: '反向传播：delta 是（已取平均的）损失对 z 的偏导数，每个样本一行。',
    gradient: '梯度：dL/dW 和 dL/db。',
    update: '更新。',
    frozen: '偏置保持不变。',
    rate: (update) => `第 ${update} 次更新的学习率。`,
    memory: (updates) => `优化器从此前 ${updates} 次更新中记住的量。`,
    penalties: '正则项加上它自己的梯度；上面的损失不含正则项。',
    clipNorm: '梯度裁剪：整个梯度过长时按比例缩短。',
    clipValue: '梯度裁剪：每个分量超出上限的部分被截去。',
    decay: '权重衰减。',
    after: '这一步之后的参数。',
    agreed: '每个数都与页面一致。',
  },
  refusals: {
    planted: '埋了错误的一步无法写成脚本：PyTorch 不会犯这样的错。',
    notFinite: '这一步中有数是无穷大或不是数，无法写成脚本。请回到更早的一步。',
    tooLarge: (parameters, most) =>
      `这个网络有 ${parameters} 个参数，脚本会太长。最多可以写 ${most} 个参数。`,
  },
  solution: {
    planted: '埋了错误的一步不提供详解，否则错误就露馅了。',
    title: (experiment, step) => `${experiment}：第 ${step} 步的详解`,
    example: (k, n) => `以小批量 ${n} 个样本中的第 ${k} 个为例。`,
    rounded: (digits) =>
      `计算时保留全部数字，书写时取 ${digits} 位有效数字；若用舍入后的数继续计算，末位可能不同。`,
    exact: '写出全部数字。',
    frozen: (value) => `这个偏置不参与训练，保持为 ${value}。`,
    given: '已知',
    tooLarge: (parameters, most) =>
      `这个网络有 ${parameters} 个参数，逐行写出太长。最多可以写 ${most} 个参数。`,
  },
}
