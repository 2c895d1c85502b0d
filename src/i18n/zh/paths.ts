/** 从一个权重通向损失的每一条路径。 */
import type { LaterMessages } from '../messages'

export const paths: LaterMessages['paths'] = {
  label: '通向损失的路径',
  choose: '请在图上选一个权重或偏置：这里会列出从它通向损失的每一条路径，以及每条路径贡献了多少梯度。',
  playing: '路径属于某一步：暂停后即可查看。',
  waiting: (phase) => `各条路径之和就是梯度，而这一步还没有算到。它将在“${phase}”阶段算出。`,
  go: '跳到它的梯度',
  notFinite: '这一步中有的数不是有限数，各条路径无法相加。',
  gradient: (only) => (only ? '唯一一条路径的乘积就是梯度：' : '所有路径的乘积之和就是梯度：'),
  part: (only, k, n) =>
    `${only ? '唯一一条路径的乘积' : '所有路径的乘积之和'}，就是第 ${k} 个样本（共 ${n} 个）对梯度的贡献：`,
  whole: (n) => `小批量中 ${n} 个样本合起来：`,
  all: (count, ranked) =>
    count === '1' ? '只有一条路径。' : `共 ${count} 条路径${ranked ? '，由强到弱排列' : ''}。`,
  some: (shown, count, ranked) => `共 ${count} 条路径，这里是${ranked ? '最强的' : '其中'} ${shown} 条。`,
  carry: (share) => `按绝对值计，它们占总和的${share}。`,
  percent: (value) => ` ${value}%`,
  lessThan: (value) => `不到 ${value}%`,
  moreThan: (value) => ` ${value}% 以上`,
  zeros: (count, only, reasons) => {
    if (only) return `它等于零：${reasons}。`
    return count === null ? `全部等于零：${reasons}。` : `其中 ${count} 条等于零：${reasons}。`
  },
  reasons: {
    signal: (name) => `${name} 传来的是 0`,
    flat: (names) => `斜率为 0 的是 ${names}`,
    dropped: (names) => `本步暂退的是 ${names}`,
    weights: (count) => (count === '1' ? '途中有一个权重为 0' : `途中有 ${count} 个权重为 0`),
    settled: (names) => `损失对它的斜率为 0 的是 ${names}`,
  },
  names: (names, more) => names.join('、') + (more > 0 ? ` 等 ${names.length + more} 个神经元` : ''),
  list: (reasons) => reasons.join('；'),
  bothWays: (up, down) => `有正有负：正的合计 ${up}，负的合计 ${down}。`,
  gap: '',
  previous: '上一条路径',
  next: '下一条路径',
  place: (k, n) => `第 ${k} 条，共 ${n} 条`,
  listed: '路径，由强到弱',
  keys: '上、下方向键切换路径；选中的路径画在图上。',
  words: { bias: '偏置', skip: '残差' },
  kinds: {
    signal: '信号：权重收到的值',
    bias: '偏置不传递信号，这里是 1',
    slope: '激活函数的斜率',
    mask: '暂退法',
    weight: '权重',
    skip: '残差连接原样传递，这里是 1',
    error: '损失由此开始',
  },
}
