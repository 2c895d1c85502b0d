/** 斜率决定一切。 */
import type { slope as english } from '../en/slope'
import type { Translated } from '../text'

export const slope: Translated<typeof english> = {
  removes: '误差越大，学得越快。',
  keep: '平方误差配 sigmoid：错得最离谱的时候，反而学得最慢。',
  scenes: {
    dimmer: {
      title: '这里有多陡',
      say: 'sigmoid 函数在 z = 0 处的斜率是 {steepest}，在 z = 2 处是 {two}，在 z = 4 处只有 {four}；图上这个神经元就在那里，已经[[saturation|饱和]]。它像调光旋钮，不像开关：“激活了没有”这种说法只适用于阈值单元。',
    },
    'two-starts': {
      title: '两个起点',
      say: '两个神经元都应该输出 0，损失是 L = ½(ŷ − y)²。一个从 w = {nearWeight}、b = {nearBias} 出发，输出 {nearOutput}；另一个，就是图上这个，从 w = 2、b = 2 出发，输出 {farOutput}。',
      ask: '开始的时候，哪一个学得快？',
      options: { far: '错得更多的那个', near: '错得较少的那个' },
      right:
        '错得较少的那个。[[delta|δ]] 是误差乘斜率：它的 δ 是 {nearDelta}，图上这个的曲线几乎是平的，δ 只有 {farDelta}。',
      wrong: {
        far: '错得越多，学得越多：对线性神经元来说是这样，它的 δ 就是误差。这里还要乘上斜率，而离中心远的地方斜率小极了。',
      },
    },
    'flat-stretch': {
      title: '平坦的一段',
      say: '要让输出降到 {output} 以下，错得较少的起点需要 {nearSteps} 步，图上这个需要 {farSteps} 步。有很长一段几乎没有动静；直到 z 回到曲线陡的地方，损失才降得最快，那是第 {fastest} 步。',
      goal: '训练下去，看着损失：损失低于 {bound}，输出就低于 {output}。',
    },
    'two-slopes': {
      title: '接连两处平地',
      say: '这是文章 004 的网络，隐藏层的 z 是 5、11 和 17。它的输出是 {output}，真实值却是 3。',
      ask: '从 x₁ 到 h₁ 的那个权重，梯度有多大？',
      options: { printed: '−2', tiny: '约 {tiny}' },
      right:
        '误差 {error} 在路上要乘两个斜率：ŷ 处的 {outputSlope} 和 h₁ 处的 {hiddenSlope}。剩下的只有 {gradient}；x₁ 和 h₁ 到 ŷ 的权重这里都是 1，乘上也不变。',
      wrong: {
        printed:
          '误差约是 −2，权重是 1，文章 004 用误差乘权重，印的就是 −2。如果路上两个神经元的斜率都是 1，那就对了。',
      },
    },
    least: {
      title: '谁学得最少',
      say: 'ŷ 的 δ 沿权重 1、2、3 传回三个隐藏神经元。在那里各自乘上自己在 z = 5、11、17 处的斜率。',
      ask: '哪个隐藏神经元的权重学得最少？点出来。',
      right:
        '是 h₃：在 z = 17 处它的斜率是 {slope}，权重 3 也补不回来。从 x₁ 出发的三个梯度是 {first}、{second} 和 {third}。',
      wrong: {
        first:
          'h₁ 的权重最小，可正因为小，它的 z 也小，那里的曲线最陡。如果只由通向输出的权重来定，才轮到它最少。',
        other: '找在自己曲线上走得最远的隐藏神经元：z 越大，那里越平。',
      },
    },
    'out-of-reach': {
      title: '够不着的目标',
      say: '走了 1000 步，损失还是 {loss}。输出是 sigmoid，真实值是 3。',
      ask: '一直训练下去会怎样？',
      options: { zero: '损失趋向 0，只是很慢。', 'above-two': '损失永远不会低于 2。' },
      right:
        'ŷ 总小于 1，所以 L 总大于 ½(1 − 3)² = 2；文章 002 的回归降不到 {regression} 以下，也是这个道理。现在图上换成了线性输出：ŷ = {linear}，δ = {delta}，真实值在哪里它都到得了。输出和真实值必须相配。',
      wrong: {
        zero: '在平坦的一段上，耐心有用，第 3 幕就是这样。如果真实值在 0 与 1 之间，这里也有用；可是不管 z 是多少，sigmoid 都给不出 3。',
      },
    },
  },
  teacher:
    '第 2 幕先表态，再揭晓。第 3 幕投影出来，以每秒 30 步训练，请学生讲讲那段平坦的路上发生了什么。最后用第 6 幕提问：你会给这个网络配什么样的输出？',
}
