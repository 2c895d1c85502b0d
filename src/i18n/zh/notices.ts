import type { Messages } from '../messages'

export const notices: Messages['notices'] = {
  workerDied: () => '计算中断，已从最近保存的状态重新开始。',
  failed: (message) => `操作没有成功：${message}`,
  diverged: (step, where) =>
    `训练停在第 ${step} 步：${where} 已不是有限的数。可以退回去，换一个更小的学习率。`,
  notLoaded: () => '这一部分没能加载，请检查网络后重试，或刷新页面。',
  notShown: '这一部分出了错。',
  retry: '重试',
}
