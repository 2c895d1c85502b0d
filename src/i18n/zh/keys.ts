import type { LaterMessages } from '../messages'

export const keys: LaterMessages['keys'] = {
  list: [
    ['→  Page Down', '下一步'],
    ['←  Page Up', '上一步'],
    ['Shift + → ←', '前进或后退一个阶段'],
    ['Home', '回到本步开头；再按一次，回到第一步开头'],
    ['End', '到本步末尾'],
    ['Space', '播放与暂停'],
    ['R', '重置'],
    ['Esc', '取消选中，讲解重新跟随进度'],
    ['↑ ↓', '在图中逐个移到神经元；加 Alt 也经过权重和偏置'],
    ['Enter', '在图中选中'],
    ['Ctrl + Z', '撤销；加 Shift 为重做'],
    ['P', '演示：把页面变成课堂用的舞台'],
    ['?', '显示这张快捷键表'],
  ],
}
