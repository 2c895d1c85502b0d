/** 从页面到 PyTorch。 */
import type { toPytorch as english } from '../en/toPytorch'
import type { Translated } from '../text'

export const toPytorch: Translated<typeof english> = {
  removes: 'PyTorch 里做的是另一回事，而且更神秘。',
  keep: '同样的数字，换一种写法。',
  scenes: {
    linear: {
      title: '一层就是一个 nn.Linear',
      say: '在 PyTorch 里，nn.Linear(2, 3) 就是亮着的这些：矩阵 W₁ 每个神经元一行，即 3×2，外加每个神经元一个[[bias|偏置]]。它收 2 个数，给 3 个数。',
      ask: '请点出这个网络里 nn.Linear(3, 1) 所代表的一切。',
      right: '三个权重和一个偏置：形状为 1×3 的 W₂，还有 b₂。ReLU 不在其中。',
      wrong: {
        weights:
          '权重没错，矩阵乘法也只需要它们。但 nn.Linear 算的是 W·a + b，偏置也归它管。不要偏置的话，得写 bias=False。',
        first:
          '那一层是 nn.Linear(2, 3)：第一个数说的是进来几个，第二个数说的是出去几个。题目问的若是 nn.Linear(2, 3)，你就对了。',
        other:
          '第一个数说的是进来几个值，第二个数说的是有几个神经元。找有 3 个输入、1 个神经元的那一层，权重和偏置都要。',
      },
    },
    'same-numbers': {
      title: '同样的数字',
      say: '这一步的脚本打印的损失是 {loss}，第 2、3 步是 {second} 和 {third}；fc1.weight.grad 就是亮着的边上的[[gradient|梯度]]，3×2。脚本用 float64；若用 PyTorch 默认的 float32，打印的是 {single} 而不是 {double}：只有七位有效数字，并不是算错。',
    },
    'mse-loss': {
      title: '有没有二分之一',
      say: '页面算的是 L = ½(ŷ − y)² = {half}。PyTorch 提供的是 nn.MSELoss()，也就是[[mean-squared-error|均方误差]]，没有 ½。',
      ask: '换成 nn.MSELoss()，会有什么变化？',
      options: {
        nothing: '没有变化：都是平方误差',
        'number-only': '只是打印的损失加倍：常数因子不影响梯度',
        both: '损失加倍，每个梯度也加倍',
      },
      right:
        '损失是 {loss}，∂L/∂b₂ 是 {gradient}，而不是 {old}。仍取 η = {rate}，梯度加倍，步子就加倍；取 η = {halfRate}，步子又和原来一样，b₂ 照样落在 {bias}。',
      wrong: {
        nothing: '两者都叫平方误差，最小值也在同一处。但因子 2 始终在那里。只有学习率同时减半，才没有变化。',
        'number-only':
          '最小值的位置确实不变。但 2L 的导数是 L 的导数的 2 倍。只有给损失加上一个常数，而不是乘上一个常数，梯度才不变。',
      },
    },
    'zero-grad': {
      title: '忘了 zero_grad()',
      say: 'PyTorch 会把新的梯度加到已有的梯度上，除非先用 optimizer.zero_grad() 清零。忘了的话，第 2 步更新 b₂ 用的是 {first} + {second} = {sum}。',
      ask: '接下来的训练会怎样？',
      options: {
        nothing: '一切照常：backward() 每次都重新算梯度',
        stronger: '走过头：旧梯度一直在推',
        error: '报错停下',
      },
      right:
        '损失依次是 {l1}、{l2}、{l3}、{l4}，然后一直是 {l5}，到第 1000 步还是 {late}。看上去很成功，其实旧梯度已经把 z₂ 推到了 0 以下，输出神经元成了[[dead-relu|死亡 ReLU]]。',
      wrong: {
        nothing:
          '梯度确实是重新算的，但结果是加到已存的梯度上。如果是覆盖而不是相加，才会照常；照常的只有第 1 步。',
        error:
          '对 PyTorch 来说这不是错误：一批样本太大、内存放不下时，正要靠累加。形状对不上才会报错，而这里对得上。',
      },
    },
    shapes: {
      title: '五个还是二十五个',
      say: '用一条直线拟合五个点：输出 ŷ 的形状是 (5, 1)，真实值 y 的形状却是 (5,)。损失是 (ŷ − y)² 的平均。',
      ask: '这是多少个平方误差的平均？',
      options: {
        five: '5 个：每个点一个',
        'twenty-five': '25 个：每个输出对每个真实值',
        error: '算不出来：形状对不上',
      },
      right:
        '真实值那一行被复制五次，输出那一列也被复制五次，于是比较了 25 对：损失是 {wrong} 而不是 {right}，至多给一个警告。解决办法是把真实值变成一列，y.unsqueeze(1)；文章 000 和 002 都漏了这一步。',
      wrong: {
        five: '本意如此。但 NumPy 和 PyTorch 只看形状：(5, 1) 与 (5,) 会广播成 (5, 5)。只有 y 的形状是 (5, 1)，才是 5 个。',
        error:
          '矩阵乘法是会拒绝的。但相减时，大小为 1 的维度会自动扩展，所以对得上。真实值的形状若是 (4, 1)，才会报错。',
      },
    },
    log: {
      title: '不可能的日志',
      say: '文章 004 在日志末尾印出的损失是 {loss}，接着印出输出是 {output}，而真实值是 3。它的损失用的是 nn.MSELoss，即差的平方。',
      ask: '这两个数可能出自同一次运行吗？',
      options: { yes: '可能：两个都是四舍五入的', no: '不可能' },
      right:
        '损失印成 {loss}，说明输出与 3 相差 {near} 到 {far}，那就绝不会印成 {output}。而且照它印的程序根本跑不起来：inputs 没有定义。文章 002 的程序也会停下，报 UnboundLocalError，因为 W 在 train 里被赋值，成了局部变量。',
      wrong: {
        yes: '两个数确实都保留了四位小数。但一个很小的数，平方根要比它大得多：√{loss} 约为百分之一。假如损失就是距离本身，才有可能。',
      },
    },
    backward: {
      title: 'loss.backward()',
      say: '这一行做的，就是第 1 课第 6 到 8 幕里手算的事，只是对任何计算图都行：这叫[[automatic-differentiation|自动微分]]。卷积、循环和注意力带来的是别的局部导数，不是别的规则。',
      goal: '在“分享”里选“PyTorch 脚本”，运行它，把打印的数与图上的逐个对照。',
    },
  },
  teacher:
    '在页面旁边现场运行脚本，让学生各从一边念一个数。第 4 幕一个就抵得上整节课：先投票，再当众删掉 zero_grad()。第 5、6 幕留作作业。',
}
