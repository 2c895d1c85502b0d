/** 完整走一步。 */
import type { oneStep as english } from '../en/oneStep'
import type { Translated } from '../text'

export const oneStep: Translated<typeof english> = {
  removes: '反向传播把误差送回网络，由权重吸收掉。',
  keep: '一步训练只有四件事：前向传播、算损失、反向传播、更新参数。',
  scenes: {
    picture: {
      title: '图上有什么',
      say: '圆里是数值，边上是权重：数值沿着边传过去，就要乘上这条边的权重。训练只改变权重和偏置，它们合称[[parameter|参数]]。',
    },
    'first-sum': {
      title: '加权求和',
      say: '隐藏层的第一个神经元 h₁ 把收到的加起来：z = {w1}·{x1} + {w2}·{x2} + {b}。这个和叫做它的[[pre-activation|净输入]]。',
      ask: '先别算：z 更接近 {low} 还是 {high}？',
      options: { printed: '{high}', 'near-bias': '{low}' },
      right: 'z = {z}。输入很小，两个乘积合起来只有 {products}，所以 z 只比偏置 {b} 大一点点。',
      wrong: {
        printed:
          '{w2} 这样的权重看上去不小，文章 000 印的也正是 {high}。可是它乘的输入只有 {x2}：要得到 {high}，两个乘积之和得有 {needed}，实际只有 {products}。',
      },
    },
    relu: {
      title: '隐藏层',
      say: '每个隐藏神经元让自己的 z 经过 [[relu|ReLU]]：正数原样通过，负数变成 0。这里三个 z 都是正数，所以 h₂ = {a2} 和 h₃ = {a3} 原样传下去。',
    },
    prediction: {
      title: '预测值',
      say: '输出神经元用同样的办法，把隐藏层传来的加起来：ŷ = {prediction}，这就是[[prediction|预测值]]。到此为止什么也没有学到：前向传播不改变任何参数。',
    },
    loss: {
      title: '差了多少',
      say: '真实值是 y = {y}。[[loss-function|损失]] L = ½(ŷ − y)² 把差距变成一个数，训练就是要让这个数变小。',
      ask: 'ŷ 现在是 {prediction}。要让 L 变小，ŷ 应该……',
      options: { rise: '变大', fall: '变小', depends: '要看权重是多少' },
      right: 'ŷ 比 {y} 大得多，所以应该变小。把差距平方再取一半：L = {loss}。',
      wrong: {
        rise: '“学习”听起来像是要让输出变大。如果输出低于真实值，那是对的，可这里 ŷ 高于 {y}。',
        depends:
          '权重决定的是怎样才能移动 ŷ，那是后面的事。该往哪边移，只看 ŷ 和 y，因为 L 里再没有别的东西。',
      },
    },
    'output-delta': {
      title: '敏感度',
      say: '现在从输出往回走：[[delta|δ]] = (ŷ − y) · ReLU′(z) = {delta}，其中斜率 ReLU′(z) 等于 1。δ 是敏感度：这个 z 增大一点点，L 就增大那一点点的 {delta} 倍。',
    },
    'hidden-delta': {
      title: '沿原路返回',
      say: '隐藏神经元的 δ 是这样来的：输出的 δ = {delta} 沿原来那条边返回，乘上边的权重，再乘上这个神经元自己的 ReLU 斜率，这里是 1。这就是[[backpropagation|反向传播]]。',
      ask: '点出 δ 最大的隐藏神经元。',
      right:
        '是 h₃：它的权重 {w3} 最大，所以 δ = {w3}·{delta} = {delta3}。假如把这个权重改成 {changed}，h₃ 传出的仍是 {fires}，δ 却变成 {turned}：决定 δ 的不是神经元传出的值有多大。',
      wrong: {
        first: '排在第一，不等于 δ 第一。只有 h₁ 那条边的权重最大，它的 δ 才会最大，而 {w1} 是三个里最小的。',
        other:
          '看通向输出的三条边，权重是 {w1}、{w2} 和 {w3}：三个斜率都是 1，传回来的又是同一个 δ，能分出大小的只有权重。输入没有 δ，因为它没有 z。',
      },
    },
    gradient: {
      title: '从 δ 到梯度',
      say: '权重夹在两个神经元之间：边的终点的 δ，乘上起点的 a，就是损失对这个权重的[[gradient|梯度]]。亮着的这条边是 {delta}·{a} = {gradient}。',
      ask: '假如 x₁ 是 0，哪些边的梯度会变成 0？请全部点出来；要是一条也没有，就选“一个也没有”。',
      right:
        '从 x₁ 出发的三条边：δ 乘 0 得 0，图上就是这种情形。收不到信号的权重，不管是多少，这一步都不会变。',
      wrong: {
        none: '这些边上的权重确实不是 0，但梯度里没有权重自己。如果梯度是 δ 乘权重，那就一条也没有；可它是 δ 乘传进来的值。',
        'also-above':
          '通向输出的边，起点是 h₁、h₂ 和 h₃。要是它们传出 0，这些边的梯度才是 0；可是有 x₂ 和偏置在，它们照样传出正数。',
        other: '梯度等于终点的 δ 乘起点的 a。找从 x₁ 出发的边，一条不少，一条不多。',
      },
    },
    update: {
      title: '更新参数',
      say: '反向传播只是算出了梯度，没有哪个权重“吸收”了什么。真正改变参数的是更新：参数 − η · 梯度，[[learning-rate|学习率]] η = {rate}。',
      ask: '输出的偏置是 {b}，梯度是 {gradient}。更新后它会……',
      options: { fall: '变小', rise: '变大' },
      right:
        '变小，成为 {b} − {rate}·{gradient} = {next}。所有参数同时这样走一步，损失就从 {loss} 降到 {lossNext}。',
      wrong: {
        rise: '梯度是正的，听起来像是该往上走；它确实指向上方，可那是损失增大的方向。如果梯度是负的，偏置才会变大。',
      },
      goal: '一步一步训练下去，直到损失低于 {bound}，{steps} 步就够。',
    },
  },
  teacher:
    '第 2、5、7、9 幕让全班举手表态。第 2 幕揭晓之后先别往下走，请大家在纸上算出 h₂ 的 z。最后回到第 7 幕，把 h₃ 到 ŷ 的权重改成 −0.5，问：它传出的值没变，为什么 δ 成了负数？',
}
