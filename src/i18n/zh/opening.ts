import type { Messages } from '../messages'

export const opening: Messages['opening'] = {
  eyebrow: '尚未计算',
  title: '一步训练，逐个数字看',
  picture: '圆里是数值，边上是权重。虚线框是空位，等这一步把数算出来。',
  press: '点“下一步”，数字就会一个一个填上。',
  phases: {
    forward: '输入{逐层通过}网络',
    loss: '输出离真实值{有多远}',
    backward: '损失对各净输入多敏感：{δ}',
    gradient: '损失对各权重{多敏感}',
    update: '每个权重{挪一小步}',
  },
  back: '“上一步”会把数字逐个收回。选中圆、边或偏置，可以看它的公式。',
}
