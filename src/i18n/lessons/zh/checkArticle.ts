/** 给文章挑错。 */
import type { checkArticle as english } from '../en/checkArticle'
import type { Translated } from '../text'

export const checkArticle: Translated<typeof english> = {
  removes: '印出来的就是对的。',
  keep: '别信印出来的数字，自己算一遍。',
  scenes: {
    'hidden-sums': {
      title: '印出来的三个和',
      say: '文章 000 手算的正是这个网络，隐藏层的三个[[pre-activation|净输入]]印的是 {p1}、{p2}、{p3}。先别让页面算，用眼睛判断一下。',
      ask: '哪几个是错的？请全部标出。',
      options: {
        h1: 'h₁ 的 {p1}',
        h2: 'h₂ 的 {p2}',
        h3: 'h₃ 的 {p3}',
        none: '都没错',
      },
      right:
        '三个全错。这里没有一个权重超过 {w}，所以 z 最大也不会超过 {b} + {w}·({x1} + {x2}) = {most}。正确的是 {z1}、{z2}、{z3}。',
      wrong: {
        none: '印出来的东西，看上去总像有人核对过。要得到这样的和，输入得大得多；{x1} 和 {x2} 只在偏置 {b} 上添了一点点。',
      },
    },
    'own-sum': {
      title: '下一行：用它自己的数',
      say: '文章接着用自己的隐藏层数值计算[[prediction|预测值]] ŷ = {w1}·{p1} + {w2}·{p2} + {w3}·{p3} + {b}。先承认它的起点，只判断这一行。',
      ask: '这个和等于多少？',
      options: {
        printed: '{printed}',
        computed: '{true}',
        own: '{own}',
      },
      right:
        '{own}，而文章印的是 {printed}。所以它犯了两种错：先是起点错，然后又加错。要找出计算从哪里开始出错，就拿每一行和它的上一行对照。',
      wrong: {
        printed: '文章印的就是它。三个乘积加起来若是 {needed}，这才对；实际是 {products}。',
        computed: '这是本网络真正的 ŷ。隐藏层的数值没错的话，这里就该是它。',
      },
    },
    'own-loss': {
      title: '损失',
      say: '接下来是[[loss-function|损失]] ½(ŷ − y)²，真实值 y = {target}。仍然用它自己的 ŷ = {output}。',
      ask: '这样算出的损失是多少？',
      options: {
        own: '{own}',
        printed: '{printed}',
        unhalved: '{unhalved}',
      },
      right:
        '½·({output} − {target})² = {own}。用正确的 ŷ 算是 {true}。文章印的 {printed}，从哪个 ŷ 都得不出来。',
      wrong: {
        printed: '文章印的就是它。ŷ 若是 {wants}，这才对。',
        unhalved: '这是漏了 ½ 的平方。换成一个样本的均方误差，这才对。',
      },
    },
    'own-delta': {
      title: '三个里只有一个对得上',
      say: '往回传时，隐藏层的每个[[delta|误差项]]等于权重乘 δ₂，因为 ReLU 在这里原样放行。权重是 {w1}、{w2}、{w3}，文章的 δ₂ = {delta}。',
      ask: '文章印了下面三个。哪一个与它自己的 δ₂ 对得上？请标出。',
      options: {
        h1: 'h₁ 的 {p1}',
        h2: 'h₂ 的 {p2}',
        h3: 'h₃ 的 {p3}',
      },
      right:
        '只有第一个：{w1}·{delta} = {p1}。另外两个应当是 {own2} 和 {own3}。从正确的 δ₂ 出发，三个是 {true1}、{true2}、{true3}。',
      wrong: {
        h2: '权重越大 δ 越大，看上去很合理。权重若是 {need2}，这才对；实际是 {w2}。',
        h3: '权重最大的，δ 确实最大。权重若是 {need3}，这才对；实际是 {w3}。',
      },
    },
    shape: {
      title: '梯度的形状',
      say: 'W₁ 的[[gradient|梯度]]，文章印成了一列：{p1}、{p2}、{p3}、{p4}、{p5}、{p6}。然后它从 W₁ 里减去这一列，而 W₁ 有 3 行 2 列。',
      ask: '3×2 矩阵的梯度是什么形状？',
      options: {
        column: '6×1',
        transposed: '2×3',
        'like-weights': '3×2',
      },
      right:
        '3×2，永远与权重同形：每个权重有一个偏导数，权重在哪里，它就在哪里。同样，W₂ 印成了 3×1，其实必须是 1×3，因为它把三个隐藏值变成一个输出。',
      wrong: {
        column: '确实是六个数，可是排成一列就看不出哪个属于哪个权重。如果权重本来也排成一列，这才对。',
        transposed: '按文章 001 和 003 的公式，得到的就是这个转置。如果 W₁ 有 2 行 3 列，这才对。',
      },
    },
    update: {
      title: '更新',
      say: '最后几行是更新。输出层的偏置从 {b} 出发，[[learning-rate|学习率]]是 {rate}，梯度用文章自己的 {gradient}。',
      ask: '更新后的偏置是多少？',
      options: {
        climbed: '{climbed}',
        own: '{own}',
        printed: '{printed}',
      },
      right:
        '{b} − {rate}·{gradient} = {own}；文章印的是 {printed}，用正确的梯度算则是 {true}。谁的话都不必信：W₁ 的最后一个权重，文章给的梯度是 {entry}，而“检验梯度”只用前向传播，量出来的是 {true-entry}。',
      wrong: {
        climbed: '符号反了：更新要减。如果往上爬能降低损失，这才对。',
        printed: '文章印的就是它。梯度若是 {would}，这才对。',
      },
    },
    'another-article': {
      title: '另一篇文章',
      say: '文章 004 手算的是这个网络，它把隐藏层的值和输出都四舍五入成了 1，已经深陷[[saturation|饱和]]。下面是它的三行，只看算术对不对。',
      ask: '哪几行算得不对？请标出。',
      options: {
        'first-weight': '1 − {rate}·(−2) = {w11}',
        'half-square': '½·(1 − 3)² = {printed-loss}',
        'last-weight': '5 − {rate}·(−10) = {printed-w31}',
      },
      right:
        '损失应是 {loss}，权重应是 {w31}。算对的那一行也好不到哪里去：梯度不是 −2，而是 {gradient}。况且照文章那样把值都取成 1，斜率 a·(1 − a) 处处为 0，所有梯度都该是 0。',
      wrong: {
        'first-weight':
          '单看算术，这一行没错，错的是里面的 −2：按真正的梯度更新，这个权重是 {true-w11}。这里只问算得对不对。',
      },
    },
    words: {
      title: '文字也能核对',
      say: '一句话就是一个断言，可以在页面上验证。下面三句有两句成立；另一句出自文章 003，不成立。',
      ask: '哪一句是错的？',
      options: {
        shape: '梯度与权重同形。',
        downhill: '梯度告诉我们哪个方向是下坡。',
        oversteps: '学习率太大，会一步跨过最低点。',
      },
      right: '[[gradient|梯度]]指向上坡，下坡要走它的反方向。文章 003 的更新公式里有那个负号，这句话却忘了。',
      wrong: {
        shape: '这句成立：每个权重有一个偏导数。如果整层的梯度只是一个数，它才是错的。',
        oversteps: '这句成立：一步的长度超过了到最低点的距离。如果每一步都知道该停在哪里，它才是错的。',
      },
      goal: '文章印的全部 31 个数，都在“核对例题”里与算出来的数并排放着。找出最先出错的一行，然后标记完成。',
    },
  },
  teacher:
    '整课适合当作业；课堂上只投影第 1、3、5 幕。每次揭晓后追问：不计算，怎样也能看出来？第 1 幕靠上界，第 3 幕靠估算平方，第 5 幕靠形状。',
}
