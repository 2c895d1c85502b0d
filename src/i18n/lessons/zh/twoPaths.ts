/** 两条路径，一个和。 */
import type { twoPaths as english } from '../en/twoPaths'
import type { Translated } from '../text'

export const twoPaths: Translated<typeof english> = {
  removes: '两个误差传回同一个神经元时，听强的那个，或者取平均。',
  keep: '路径之内相乘，路径之间相加。',
  scenes: {
    'two-outputs': {
      title: '两个输出',
      say: 'ŷ₁ = {output1}，应该接近 0；ŷ₂ = {output2}，应该接近 1。它们的 [[delta|δ]] 也这么说：ŷ₁ 的是 {delta1}，它要变小；ŷ₂ 的是 {delta2}，它要变大。',
    },
    'two-wishes': {
      title: '两种愿望',
      say: 'h₁ 把自己的[[activation|激活值]]同时传给两个输出，权重是 {w1} 和 {w2}。所以从 h₁ 到损失有两条路径。',
      ask: '哪个输出希望 h₁ 变大？点出来。',
      right:
        '是 ŷ₂：沿它这条路径，∂L/∂a 是 {w2}·({delta2}) = {path2}，h₁ 变大，这边的损失就减小。沿 ŷ₁ 那条路径是 {w1}·{delta1} = {path1}，它希望 h₁ 变小。',
      wrong: {
        strongest:
          'ŷ₁ 的 δ 更大，嗓门也更大，可它要的是“少一点”：δ 和权重都是正的，h₁ 传得越多，损失越大。两者之中有一个是负的，它才会希望 h₁ 变大。',
        other: '问的是 h₁ 直接连着的两个输出。每个愿望都是权重乘 δ：找出是负数的那个。',
      },
    },
    sum: {
      title: '一个和',
      say: '现在 h₁ 收到了两个消息：经 ŷ₁ 传回 {path1}，经 ŷ₂ 传回 {path2}。[[chain-rule|链式法则]]把它们合成一个数。',
      ask: 'h₁ 的 ∂L/∂a 是多少？',
      options: { strongest: '{path1}', average: '{average}', sum: '{sum}' },
      right: '是两者之和 {sum}：h₁ 一变，两个输出同时跟着变，损失两边都感受得到。文章 004 漏掉了这个和。',
      wrong: {
        strongest: '这只是较强的那条路径。如果到 ŷ₂ 的权重是 0，那就对了；可现在 h₁ 一动，ŷ₂ 也跟着动。',
        average:
          '两种意见，取个平均？如果损失是两个输出误差的平均，那就对了；L 是把它们相加，所以影响也相加。',
      },
    },
    transpose: {
      title: '是列，不是行',
      say: '整个隐藏层写在一起：δ₁ = (W₂ᵀδ₂) ⊙ σ′(z₁)，其中 [[hadamard-product|⊙]] 让每个和乘上各自神经元的斜率。在 W₂ 里，第 1 行属于 ŷ₁，第 2 行属于 ŷ₂。',
      ask: '下面轮到 h₂，它的和要用哪几个权重？',
      options: { row: '第 2 行：{w21} 和 {w22}', column: '第 2 列：{w12} 和 {w22}' },
      right:
        '第 2 列，也就是从 h₂ 出发的两条边：和是 {sum}，乘上斜率 {slope}，得 δ = {delta}。公式里的转置正是这个意思。',
      wrong: {
        row: '第 2 行是前向传播时 ŷ₂ 用的；如果 h₂ 的边是通到 ŷ₂ 的那两条，这才对。照它算会得到 {wrong}，而且形状对得上，因为 W₂ 是方阵。',
      },
    },
    'same-point': {
      title: '用同一组权重',
      say: '梯度全都算好了，参数还没有动，损失是 {loss}。和 Mazur 的网页一样，这里的偏置保持不变。',
      ask: '哪一种做法是一步[[gradient-descent|梯度下降]]？',
      options: {
        'in-turn': '先更新 W₂，让 δ 经过新的 W₂ 传回来，再更新 W₁。',
        together: '用旧权重算出所有梯度，再一起更新。',
      },
      right:
        '全部用旧权重来算，然后一起更新：损失变成 {together}。先更新 W₂ 会变成 {inTurn}，Mazur 的网页印的就是它，虽然文字说的是另一种做法。偏置也训练的话，则是 {withBiases}。',
      wrong: {
        'in-turn':
          '新权重听起来更好。可是 δ₂ 是用旧权重算的，新旧混在一起，不是任何损失的梯度。如果 W₂ 变了之后重新做一遍前向传播，那才说得通。',
      },
    },
    brain: {
      title: '同一条边，来回都走',
      say: '[[backpropagation|反向传播]]把 W₂ 的每个权重又用了一遍，方向与信号相反。突触只能单向传递，另一条往回走的突触也无从知道它的权重：这叫权重传输问题，是反向传播不能当作大脑模型的主要原因。',
      goal: '连同偏置一起训练下去，直到损失低于 {bound}，{steps} 步就够。',
    },
  },
  teacher:
    '请两位学生扮演两个输出，第三位扮演 h₁：前两位向 h₁ 喊“大一点”或“小一点”，演完第 2 幕再让全班表态。然后做第 3 幕，把三个答案都写在黑板上。最后用第 6 幕谈谈大脑。',
}
