/** 动量与 Adam：一个权重看个究竟。 */
import type { memory as english } from '../en/memory'
import type { Translated } from '../text'

export const memory: Translated<typeof english> = {
  removes: '动量能避开局部极小，Adam 总是更快。',
  keep: '动量记住方向，Adam 还记住梯度的大小。',
  scenes: {
    'no-memory': {
      title: '没有记忆',
      say: '只有一个权重，x = 1，y = 0：梯度就是 w 自己，η = {rate} 时每一[[step|步]]减去十分之一，1 → {w1} → {w2} → {w3} → {w4}。普通的梯度下降走完一步什么也不记；从第 {n} 步起，w 一直小于 {bound}。',
    },
    velocity: {
      title: '速度',
      say: '[[momentum|动量法]]记着一个速度：每一步先让 v 变成 {mu}·v 加上梯度 w，再让 w 移动 −η·v。到现在，v 依次是 {v1}、{v2}、{v3}、{v4}，w 依次是 {w1}、{w2}、{w3}、{w4}。',
      ask: '第 5 步之后，w 在哪里？',
      options: {
        brakes: '停在 0',
        past: '在 {w5}，冲过了头',
        plain: '在 {plain}，再减十分之一',
      },
      right:
        'v = {mu}·{v4} + {w4} = {v5}，所以 w = {w4} − {rate}·{v5} = {w5}。梯度几乎没有了，可是速度里还留着以前的梯度。',
      wrong: {
        brakes: '梯度小了，好像就会刹住。如果步子和梯度一样小，这才对；可是步子是 η·v，而 v 还留着十分之九。',
        plain: '普通的梯度下降从这里会这样走。如果 v 被清成了 0，这才对。',
      },
    },
    swinging: {
      title: '记忆的代价',
      say: '它在第 {low-step} 步一直荡到 {low}，从第 {n} 步起才始终离 0 不超过 {bound}；不用[[momentum|动量]]只要 {plain} 步。Nesterov 动量在速度将要带到的前方取梯度：荡到 {ahead-low} 就回头，只要 {ahead-n} 步。',
    },
    'two-memories': {
      title: '两份记忆',
      say: '[[adam|Adam]] 记着两个滑动平均：梯度的平均 m 和梯度平方的平均 v，每步让 w 移动 −η·m/√v。两者都从 0 开始，所以第一个梯度 {gradient} 之后只有 m = {m}、v = {v}，都太小，Adam 把它们都修正为 1。',
      ask: '修正之后，第一步的长度是 η = {rate}。不修正呢？',
      options: {
        shorter: '更短：m 只有应有的十分之一',
        same: '一样：两者都偏小',
        longer: '更长',
      },
      right:
        '更长：{rate}·{m}/√{v} = {raw}，而不是 {rate}，因为 √v 比 m 缩得更厉害。修正之后步子很均匀：w 依次是 {w1}、{w2}、{w3}、{w4}。',
      wrong: {
        shorter: '只说对了一半：m 还要除以 √v，而 √v 小得更厉害。如果 v 一开始就有应有的大小，这才对。',
        same: '如果两者缩小的倍数相同，这才对。可是 m 是应有的十分之一，√v 大约只有三十分之一。',
      },
    },
    hundredfold: {
      title: '梯度变成一百倍',
      say: '现在 x = {x}，别的都没变：在 w = 1 处，[[gradient|梯度]]从 {before} 变成 {gradient}。Adam 的学习率还是原来的。',
      ask: 'Adam 的第一步让 w 移动多远？',
      options: {
        tenth: '{tenth}，和原来一样',
        ten: '{ten}',
        thousandth: '{thousandth}',
      },
      right:
        '还是 {tenth}，x = {small-x} 时也一样：梯度除以了它自己的大小。普通的梯度下降会一下跳到 w = {sgd}。AdaGrad 和 RMSprop 也除以梯度的大小。x = 1 时，AdaGrad 的步子只会越来越短（w 依次是 {a1}、{a2}、{a3}）；RMSprop（ρ = {rho}）不作修正，第一步就迈得很长，到 {r1}。',
      wrong: {
        ten: '梯度大，步子就大：对普通的梯度下降，这是对的。',
        thousandth: '梯度确实除以了它的大小，可是分子 m 也大了同样的倍数。如果只有 √v 变大，这才对。',
      },
    },
    race: {
      title: '回到山谷',
      say: '在学习率那一课的山谷里，普通的梯度下降取 η = {rate}，要 {sgd} 步才把损失降到 {bound} 以下。现在[[momentum|动量法]]和 Adam 从同一个地方、用同一个 η 出发。',
      ask: '三者之中谁先到？',
      options: {
        adam: 'Adam',
        momentum: '动量法',
        plain: '普通的梯度下降',
      },
      right:
        '动量法，{momentum} 步；Nesterov 要 {nesterov} 步，Adam 要 {adam} 步。不过各有各的合适的学习率：取 η = {adam-rate}，Adam 只要 {adam-fast} 步；取 {sgd-rate}，普通的梯度下降只要 {sgd-fast} 步。',
      wrong: {
        adam: '它向来以快出名。可是不管坡多陡，它的步长几乎不会超过 η，而 {rate} 在这里太短，要走 {adam} 步。η 大一些，这才对。',
        plain: '在那一个权重上，记忆只会耽误时间。如果山谷不是又窄又长，这才对。',
      },
    },
    'the-border': {
      title: '学习率最大能取多少？',
      say: '没有动量时，η 必须低于 2 除以这条山谷的曲率 {curvature}，即 {border}。[[momentum|动量]] {mu} 能让步子长到十倍：如果梯度一直是 1，50 步后 v 就到 {v50}。',
      ask: '动量为 {mu} 时，η 必须低于多少？',
      options: {
        tenth: '{tenth}，十分之一',
        same: '{border}，不变',
        more: '{limit}，将近两倍',
      },
      right:
        '2·(1 + {mu})/{curvature} = {limit}。横跨山谷的方向上，每跳一次梯度就变号，在 v 里互相抵消；顺着山谷的方向上则不断累积。所以在狭长的山谷里，动量有用。至于能不能翻过山坡，那是另一回事，“从哪里出发”那一课会试给你看。',
      wrong: {
        tenth: '步子长十倍，好像危险也大十倍。如果梯度总是同号，这才对；横跨山谷时，它一正一负地交替。',
        same: '曲率没变，所以容易这么想。如果 v 每走一步就忘光，这才对。',
      },
    },
  },
  teacher:
    '一颗弹珠和一只甲虫下到同一个碗里：谁会冲过头？第 2、5 幕举手表决。最后看第 6 幕的步数，问哪个优化器最好；希望学生反问一句：学习率是多少？',
}
