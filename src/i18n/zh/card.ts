import type { LaterMessages } from '../messages'

export const card: LaterMessages['card'] = {
  notKnown: '尚未计算',
  activation: '激活值 a',
  preActivation: '净输入 z',
  functionValue: 'f(z)',
  mask: '暂退法',
  maskKept: '保留，乘以',
  maskDropped: '暂退，乘以',
  skipped: '残差连接，加上',
  delta: '误差项 δ',
  gradient: '梯度',
  signal: '信号 w·a',
  error: '误差 w·δ',
  newValue: '新值',
  value: '数值',
  loss: '损失 L',
}
