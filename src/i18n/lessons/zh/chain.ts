/** 链式法则与责任链。 */
import type { chain as english } from '../en/chain'
import type { Translated } from '../text'

export const chain: Translated<typeof english> = {
  removes: '输出差了多少，往回传的就是这个误差。',
  keep: '传回去的不是误差，而是导数的连乘。',
  scenes: {
    'loss-slope': {
      title: '第一环',
      say: '一个 sigmoid 神经元输出 {output}，应该是 {y}，所以 L = ½(ŷ − y)² = {loss}。往回走的第一件事是求一个[[derivative|导数]]：ŷ 变一点点，L 怎么变？',
      ask: '这里的 ∂L/∂ŷ 是多少？',
      options: { gap: '{gap}', slope: '{slope}', loss: '{loss}' },
      right: '∂L/∂ŷ = ŷ − y = {output} − {y} = {slope}。它是负的，因为 ŷ 增大时 L 减小。',
      wrong: {
        gap: '真实值减输出是 {gap}，平常说的“误差”就是它。作为导数，只有输出比真实值高出 {gap} 时它才对；若用这个符号，更新公式里的负号会把 ŷ 推得离 {y} 更远。',
        loss: '那是 L 本身，而问的是 L 变化得多快。高度不是坡度：对这个损失来说，只有 ŷ − y 等于 0 或 2 时两者才碰巧相等。',
      },
    },
    'neuron-slope': {
      title: '第二环',
      say: 'ŷ 由 z 经过 [[sigmoid|sigmoid 函数]]得到，它在这一点的斜率是 ŷ(1 − ŷ) = {output}·{rest} = {slope}。有了它，就能从 ŷ 走到 z。',
      ask: 'δ = ∂L/∂z 是多少？',
      options: { error: '{error}', delta: '{delta}', half: '{half}' },
      right:
        'z 变一点点，ŷ 的变化是它的 {slope} 倍，L 的变化又是 ŷ 变化的 {error} 倍：δ = {error}·{slope} = {delta}。',
      wrong: {
        error: '那是原封不动传过来的 ∂L/∂ŷ。如果神经元是线性的，斜率为 1，这才对；这里的斜率是 {slope}。',
        half: '那是 {error} 乘 {rest}，斜率的两个因子只乘了一个。如果斜率是 1 − ŷ，这才对；斜率其实是 ŷ(1 − ŷ)。',
      },
    },
    product: {
      title: '连乘',
      say: '最后一环从 z 到 w，就是 x，于是 ∂L/∂w = {error} · {slope} · {x} = {gradient}。三个量各在各处算得，一乘就成：这就是[[chain-rule|链式法则]]。',
    },
    'no-signal': {
      title: '敏感度，不是份额',
      say: '还是这个神经元，只把输入换成 x = 0。它输出 {output}，δ = {delta}：它的 z 对损失有影响。',
      ask: '现在哪个[[gradient|梯度]]是 0：w 的、b 的、两个都是，还是都不是？',
      options: { both: '两个都是', neither: '都不是', weight: '只有 w 的' },
      right:
        '∂L/∂w = δ·x = 0，而 ∂L/∂b = δ·1 = {bias}。换成 x = 2，δ 是 {deltaDoubled}，∂L/∂w 是它的两倍，{doubled}。这些数说的是 L 有多敏感，不是 L 的份额，加起来也不等于 L。',
      wrong: {
        both: '没有输入，就没有可学的？这话只对 w 成立。不管输入是什么，b 总要加进去，所以它的梯度就是 δ；只有 δ 是 0，它才会是 0。',
        neither: 'δ 确实不是 0，两个梯度里也都有它。可是 w 的梯度还要乘上输入；换成别的 x，就都不是 0 了。',
      },
    },
    step: {
      title: '走一步',
      say: '用[[learning-rate|学习率]] {rate} 走一步，w 变成 {weight}，b 变成 {bias}。输出从 {output} 走到 {outputNext}，离 {y} 还远。',
      ask: '有一个线性神经元，输出也是 {output}，真实值和学习率都一样。走一步，它的输出到哪里？',
      options: { same: '也到 {outputNext}', target: '到 {linearOutput}' },
      right:
        '正好到达真实值。它的斜率是 1，δ = {delta} 一点也没有打折：w 变成 {linearWeight}，b 变成 {linearBias}，合起来正是 {linearOutput}。',
      wrong: {
        same: '误差一样，学习率一样，步子就一样？如果传回来的是误差本身，那没错。传回来的却是 δ，sigmoid 的斜率让它小了很多。',
      },
    },
    recursion: {
      title: '更长的链',
      say: '两个神经元连成一串，输出是 {output}，应该是 0。反向传播已经到了输出，δ₂ = {delta2}；下一个是 h₁ 的 δ₁。',
      ask: 'h₁ 知道自己的斜率。除此之外 δ₁ 还需要什么？请都点出来。',
      right:
        '输出的 δ，和两者之间的权重：δ₁ = w₂ · δ₂ · σ′(z₁) = {weight} · {delta2} · {slope} = {delta1}。再往后的一切都已经在 δ₂ 里了；文章 001 漏掉的正是这一步递推。',
      wrong: {
        loss: '好像每个神经元都得从损失重新算起。如果 δ₂ 还不知道，那没错；可是 h₁ 之后的一切怎样影响损失，δ₂ 已经说清楚了。',
        other:
          '想一想 h₁ 与损失之间有些什么，其中哪些 δ₂ 已经算好。还缺的是从 h₁ 到下一个神经元的路，以及 δ₂ 本身。',
      },
    },
  },
  teacher:
    '先在黑板上画三个空框代表三个因子，第 1 至 3 幕由全班来填。第 4 幕用来讨论：权重学不到东西的时候，为什么偏置还在学？最后请学生写出三个神经元连成一串时的所有因子。',
}
