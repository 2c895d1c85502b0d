import type { LaterMessages } from '../messages'

export const digits: LaterMessages['digits'] = {
  loading: { label: '正在加载手写数字', percent: (n) => `${n}%` },
  draw: {
    button: '自己写一个',
    title: '写一个数字',
    pad: '手写板',
    how: '用鼠标或手指书写；也可以用方向键移动笔，用空格键落笔或抬笔。',
    penUp: '笔已抬起。',
    penDown: '笔已落下。',
    clear: '清空',
    seen: (width, height) => `网络的输入：${width} × ${height} 像素`,
    answer: '网络现在的回答',
    answerOf: (name, value) => `${name}：${value}`,
    label: '这个数字是',
    step: '逐步计算它',
    replaces: (row) => `它会替换数据的第 ${row} 行，可以撤销。`,
    blank: '写下之后显示在这里。',
    empty: '请先写一个数字。',
    unnamed: '请说明写的是哪个数字，它就是真实值。',
  },
}
