/** 学习率：太小、正好、太大。 */
import type { rate as english } from '../en/rate'
import type { Translated } from '../text'

export const rate: Translated<typeof english> = {
  removes: '学习率太大只是慢一点；学习率越小越稳妥。',
  keep: '学习率太大不是慢，而是来回跳，甚至发散。',
  scenes: {
    uphill: {
      title: '逆着梯度走',
      say: '[[gradient|梯度]] ({dw}, {db}) 指向上坡：朝那边走，损失增长最快。[[gradient-descent|梯度下降]]走反方向，所以这里 w 和 b 都会变大。',
    },
    'too-small': {
      title: '太小',
      say: '取 η = {tiny}，损失依次是 {start}、{first}、{second}……要 {tiny-steps} 步才降到 {bound} 以下。[[learning-rate|学习率]]放大到十倍，η = {small}，只要 {small-steps} 步：小的学习率在这里并不更稳妥，只是更慢。',
    },
    'steep-direction': {
      title: '正好，但只对一个方向',
      say: '横跨这条山谷的方向最陡，曲率是 {curvature}，也就是[[hessian|海森矩阵]]的最大特征值。现在让 η 等于 1 除以它：{rate}。',
      ask: '现在的损失是 {start}。走一步之后会到哪里？',
      options: {
        little: '比 {start} 略小',
        floor: '接近最低值 {floor}',
        larger: '比 {start} 还大',
      },
      right:
        '到 {next}：在陡的方向上，一步就到谷底。沿着山谷的方向，曲率只有陡的方向的 {ratio} 分之一，即 {shallow}，所以还要走到第 {steps} 步，损失才低于 {bound}。',
      wrong: {
        little: '一步好像做不了多少事。如果这一步对这条山谷来说很短，像前面的小学习率那样，这才对。',
        larger: '这么长的一步，看着有点冒险。η 若再大一倍以上，这才对：那时会落到对面更高的地方。',
      },
    },
    'across-the-valley': {
      title: '来回跳',
      say: '取 η = {rate}，每一[[step|步]]都跳到山谷对面：w 依次是 {w0}、{w1}、{w2}、{w3}……可是损失仍在下降，{l0}、{l1}、{l2}，走 {steps} 步就低于 {bound}。',
    },
    'the-border': {
      title: '只大一点点',
      say: '取 η = {swinging} 时，损失是下降的。现在 η 改成 {rate}，别的都不动。',
      ask: '训练会怎样？',
      options: {
        slow: '收敛，只是慢',
        diverges: '发散：损失越来越大',
        quick: '收敛，还要再快一点',
      },
      right:
        '发散：{l0}、{l1}、{l2}……100 步后是 {l100}。取 η = {below}，损失还能降到 {bound} 以下，要 {below-steps} 步。分界线是 2 除以曲率 {curvature}，即 η = {border}。文章 000 许诺损失“会下降”，那只在分界线以下才成立。',
      wrong: {
        slow: '文章 002 就是这样说太大的学习率的。η = {below}，刚好在分界线以下时，这才对。',
        quick:
          '到现在为止，学习率越大，用的步数越少，所以容易这么想。如果每次跳到对面的距离都比上次短，这才对；现在是一次比一次长。',
      },
    },
    'one-neuron': {
      title: '一个神经元，手算',
      say: '换成一个样本来算：文章 003 的神经元（线性，带偏置）输出 {start}，应当输出 {target}。[[learning-rate|η]] = {half} 时，一步就正好到达。',
      ask: 'η = {rate} 呢？',
      options: {
        swings: '在 {swing} 与 {back} 之间永远来回摆',
        arrives: '也是一步到达',
        grows: '一步比一步离得远',
      },
      right:
        '来回摆。δ = {delta}，权重和偏置各移动 −η·δ，输出就移动它的两倍，于是落到 {swing}：到了另一边，离目标同样远；下一步又回到 {back}。η = {beyond} 时是 {b1}、{b2}、{b3}、{b4}，这就发散了。',
      wrong: {
        arrives: '如果每一步到了目标都会自己停下，这才对。可是步长就是 η 乘梯度，不管中途经过什么。',
        grows: '它确实落到了另一边，可是离目标并没有更远。η 只要再大一些，这就对了。',
      },
    },
    decay: {
      title: '逐渐变小的学习率',
      say: '如果 η 一直是 {rate}，损失会是 {l1}、{l2}……10 步后 {l10}。现在用一种[[schedule|学习率调度]]，即指数衰减：每走一步就把 η 乘以 {factor}。',
      ask: '损失会怎样变化？',
      options: {
        diverges: '照样发散',
        falls: '从第一步起就下降',
        'rises-first': '先上升，后下降',
      },
      right:
        '先升到 {peak}（{peak-steps} 步后）；从那时起 η 低于分界线 {border}，50 步后损失是 {l50}。衰减太快会冻住：把 {factor} 换成 {fast-factor}，损失停在 {frozen}，到不了最低点。',
      wrong: {
        diverges: '开头确实像发散。如果 η 一直高于分界线 {border}，这才对。',
        falls: '变小有用，但不会立刻见效。如果第一步的 η 就低于分界线 {border}，这才对。',
      },
    },
    'two-schedules': {
      title: '阶梯衰减与余弦退火',
      say: '阶梯衰减：η = {rate}，每 10 步减半，损失先升到 {halving-peak}，再降下来，卡在 {stuck}。另一种[[schedule|学习率调度]]是余弦退火：η 在 100 步内从 {rate} 降到 0，损失升到 {cosine-peak}，却还是降到了 {cosine-end}。',
      ask: '前一种为什么会卡住？',
      options: {
        'too-high': '因为先前升得太高',
        'local-minimum': '因为陷在局部极小里',
        'too-short': '因为步子太早就变得太短',
      },
      right:
        '100 步后坡度还在（∂L/∂b = {gradient}），可是 η 已经缩到 {next}：路还没走完，步子就几乎没有了。余弦退火让 η 在较大的值上停留得更久。',
      wrong: {
        'too-high': '余弦退火升得高得多，最后反而更低。如果中途有数变成了无穷大，这才对。',
        'local-minimum':
          '“卡住”听起来像[[local-minimum|局部极小]]，可是这条山谷只有一个最低点，没有别的。如果梯度为 0，这才对。',
      },
    },
    'your-turn': {
      title: '轮到你了',
      say: '最少几[[step|步]]能降到 {bound} 以下？目前的成绩：η = {small} 用 {small-steps} 步，{steep} 用 {steep-steps} 步，{swinging} 用 {swinging-steps} 步。',
      goal: '在图上方的句子里改学习率，把损失降到 {bound} 以下。步数就是成绩，越少越好。',
    },
  },
  teacher:
    '每排学生领一个 η，先画出自己猜想的损失曲线，再用“对比”把几条曲线画在一起。第 5 幕的分界线留到最后。末一幕可以比赛：学习率不变的话，28 步就很难再快了。',
}
