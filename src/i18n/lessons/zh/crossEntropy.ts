/** 交叉熵与 softmax。 */
import type { crossEntropy as english } from '../en/crossEntropy'
import type { Translated } from '../text'

export const crossEntropy: Translated<typeof english> = {
  removes: '损失不过是打个分，用哪一种都行。',
  keep: 'softmax 配交叉熵，误差项恰好是“预测值减真实值”。',
  scenes: {
    shares: {
      title: '从得分到份额',
      say: '[[softmax|softmax 函数]]把三个 z，即 2、1 和 {z3}，变成总和为 1 的份额：各取 e 的 z 次方，再除以三者之和，得到 {share1}、{share2} 和 {share3}。起作用的只是差：三个 z 都加上 10，份额不变。',
    },
    loss: {
      title: '真实类别的代价',
      say: '正确的是第 3 类，网络给它的份额是 {share3}。[[cross-entropy|交叉熵]]是 L = −Σ y ln ŷ，其中第 3 类的 y 是 1，其余的 y 是 0。',
      ask: '第 2 类不该得却得了 {share2}。这个数会出现在 L 的式子里吗？',
      options: {
        own: '会，它自己就是一项误差',
        'through-sum': '不直接出现，只因 softmax 的总和是 1 才有影响',
      },
      right:
        'L = −ln {share3} = {loss}：其余各项都乘了 y = 0。第 2 类的影响只在于：它占去的，第 3 类就得不到。',
      wrong: {
        own: '它的份额偏高，似乎该单独算一项。如果各个输出是互不相干的 sigmoid，各答各的是与否，那没错；这里一个份额定了，留给别人的也就定了。',
      },
    },
    signs: {
      title: '谁该变大',
      say: 'δ 对每个 z 都问一句：它增大一点点，L 会怎样变？[[delta|δ]] 是负的，就说明损失会减小。',
      ask: '哪些输出的 δ 是负的？请全部点出来。',
      right:
        '只有第 3 类，是 {delta3}；另外两个是 {delta1} 和 {delta2}。对照份额看一看：δ = ŷ − y，里面没有斜率，三个 δ 加起来是 0。',
      wrong: {
        none: '损失很大，所以每个 δ 都是正的？不可能：让正确类别的 z 增大，它的份额就变大，L 就减小。',
        all: '损失是大，但并非处处都朝同一个方向。三个不可能都是负的：三个 z 一起增大，份额不变，所以三个 δ 之和是 0。',
        'the-others':
          '这两个是错误的类别，确实应该变小。如果 δ 为负表示 z 该减小，那就对了；可是更新的方向与 δ 相反，它们的 δ 是正的。',
        other: '设想让某个 z 增大：正确的第 3 类，份额是变大还是变小？份额变大的，损失就减小。',
      },
    },
    mistake: {
      title: '找出错误',
      say: '文章 000 和 003 对任何输出层都用 δ = ∇L ⊙ σ′(z)：每个 ∂L/∂ŷ 只乘这个输出自己的斜率。L 里只有第 3 类的 ŷ，所以第 1、2 类的 ∂L/∂ŷ 是 0。',
      ask: '照这个公式，第 1、2 类能学到什么？',
      options: { same: '和先前一样', nothing: '什么也学不到' },
      right:
        '什么也学不到，因为 0 乘任何斜率都是 0。可是 softmax 把各个输出连在一起：第 1 类的 z 增大，第 3 类的 ŷ 就变小，∂ŷ₃/∂z₁ = {mixed}，而 {arrives}·({mixed}) = {delta1}，正是第 3 幕里的 δ。把这样的导数全部排在一起，就是 softmax 的[[jacobian|雅可比矩阵]]。',
      wrong: {
        same: '对 sigmoid、tanh、ReLU，每个输出只取决于自己的 z，这个公式没错。softmax 要是也这样，结果就会和先前一样；可它的几个输出共用一个和。',
      },
    },
    squared: {
      title: '换一种损失',
      say: '网络没变，份额没变，只把损失换成 ½Σ(ŷ − y)² = {loss}。用[[cross-entropy|交叉熵]]时，第 3 类的 δ 是 {before}。',
      ask: '用这种损失，第 3 类的 δ 是多少？',
      options: { before: '{before}，和先前一样', smaller: '{delta}' },
      right:
        '只有 {delta}：平方误差把 softmax 的斜率留在了 δ 里，而那些斜率很小。“斜率决定一切”那一课里错得最多的神经元，δ 是 {farSquared}，要走 {squaredSteps} 步；换成交叉熵，δ 是 {farDelta}，只要 {farSteps} 步。',
      wrong: {
        before:
          '预测错得和先前一样多，δ = ŷ − y 又像是一条定律。它只在损失与输出相配时成立：交叉熵配 softmax 或 sigmoid，半平方误差配线性输出。',
      },
    },
    'one-sigmoid': {
      title: '是与否',
      say: '只有一个 [[sigmoid|sigmoid]] 输出时，它是“是”的概率，损失要有两项：−[y ln ŷ + (1 − y) ln(1 − ŷ)]。文章 000 只写了 −Σ y ln ŷ。',
      ask: '这里 ŷ = {output}，真实值是 y = 0。文章 000 的式子给出多少？',
      options: { both: '{both}', zero: '0' },
      right:
        '0，不管 ŷ 是多少：没有什么会把输出往下拉。两项都写上，L = {both}，而且 δ = ŷ − y，和 softmax 一样。文章 003 的神经元（y = 1）这样一来 δ 是 {delta}，而不是 {squared}；走一步，输出到 {next}，而不是 {nextSquared}。',
      wrong: {
        both: '这是两项都写上的损失。如果“否”也有自己的输出，像 softmax 那样，短的式子才对；这里 y = 0 把仅有的一项消掉了。',
      },
    },
    train: {
      title: '训练',
      say: '回到三个类别：预测变好了，δ = ŷ − y 才会变小，所以没有平坦的一段。走 10 步，损失就到了 {late}。',
      goal: '训练到损失低于 {bound}，{steps} 步就够。',
    },
  },
  teacher:
    '第 3 幕请学生直接上前指出来，再问：如果正确的是第 1 类，三个 δ 各是多少？第 4 幕先把错误的公式写在黑板上，不作评论，让学生来找毛病。',
}
