import type { LaterMessages } from '../messages'

export const hints: LaterMessages['hints'] = {
  label: '提示',
  say: {
    next: '点“下一步”，或按右方向键：一次只算一个数。',
    ask: '指向或选中任意一个圆或一条边，就能看到它的公式。',
    back: '可以后退，也可以在乐谱上拖动光标：什么都不会丢。',
  },
  nextByTouch: '点“下一步”：一次只算一个数。',
  close: '关闭这条提示',
  again: '重新显示提示',
}
