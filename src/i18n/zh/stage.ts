/** 课堂用的舞台。 */
import type { LaterMessages } from '../messages'

export const stage: LaterMessages['stage'] = {
  exit: '退出',
  place: (step, tick, of) => `第 ${step} 步 · 第 ${tick} / ${of} 拍`,
  blank: '遮挡',
  spotlight: '聚光',
  fullScreen: '全屏',
  previousScene: '上一幕',
  nextScene: '下一幕',
  formula: '正在看的数',
  example: (k, of) => `样本 ${k} / ${of}`,
  speed: (steps) => `每秒 ${steps} 步`,
}
