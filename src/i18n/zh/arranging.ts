/** 图旁边显示什么，边和圆里显示什么。 */
import type { LaterMessages } from '../messages'

export const arranging: LaterMessages['arranging'] = {
  title: '图旁边的面板',
  about: {
    explain: '刚算出的这个数，连同它的公式',
    charts: '决策图、损失曲线、得分',
    paths: '从一个权重到损失的每一条路径，各贡献多少梯度',
    whatIf: '损失随一个权重怎样变化：预计下降多少，实际下降多少',
    flow: '各层的范数、饱和与失活的神经元、直方图',
    sees: '每个神经元对输入的响应；把权重画成图像',
    landscape: '损失在参数平面上的起伏，以及训练走过的路',
    compare: '改动一处，让两次训练并排进行',
  },
  edges: '边上显示',
  edgeModes: {
    phase: '随阶段而定',
    weight: '只画权重',
    signal: '信号 w·a',
    error: '误差 w·δ',
    gradient: '梯度 ∂L/∂w',
    update: '更新量 Δw',
  },
  scale: '线宽按',
  scales: { root: '平方根', linear: '大小', logarithmic: '对数' },
  reach: '最粗的是最大值，取自',
  reaches: { network: '整个网络', layer: '每一层' },
  circles: '圆里显示',
  nodeFaces: { running: '训练时显示响应图', value: '数值', map: '响应图' },
}
