import type { LaterMessages } from '../messages'

export const files: LaterMessages['files'] = {
  problems: {
    empty: () => '文件是空的。',
    tooBig: ({ megabytes, most }) => `文件有 ${megabytes} MB，这里最多可打开 ${most} MB 的文件。`,
    notJson: () => '文件不是 JSON 格式，不能作为项目打开。',
    notProject: () => '文件是 JSON，但不是项目：里面没有 network（网络）。',
    unknownFormat: ({ value }) => `format 为 ${value}，本页只能打开 "backstep-project"。`,
    unknownVersion: ({ value, known }) => `version 为 ${value}，本页只认识版本 ${known}。`,
    unknownSchema: ({ value, known }) => `schema 为 ${value}，本页只认识 "${known}"。`,
    severalCases: ({ count }) => `文件里有 ${count} 个算例，一个项目只能是其中之一。请把它单独存成一个文件。`,
    noCases: () => 'cases 是空的，没有可打开的内容。',
    missing: ({ field }) => `缺少 ${field}。`,
    notObject: ({ field, value }) => `${field} 为 ${value}，这里应是带字段的对象。`,
    notList: ({ field, value }) => `${field} 为 ${value}，这里应是列表。`,
    notText: ({ field, value }) => `${field} 为 ${value}，这里应是字符串。`,
    notYesNo: ({ field, value }) => `${field} 为 ${value}，这里应是 true 或 false。`,
    notNumber: ({ field, value }) => `${field} 为 ${value}，这里应是一个数。`,
    notFinite: ({ field, value }) => `${field} 为 ${value}，这里只能是有限的数。`,
    notWhole: ({ field, value }) => `${field} 为 ${value}，这里应是整数。`,
    notOneOf: ({ field, value, options }) => `${field} 为 ${value}，这里可以是：${options}。`,
    tooSmall: ({ field, value, least }) => `${field} 为 ${value}，至少应为 ${least}。`,
    notPositive: ({ field, value }) => `${field} 为 ${value}，必须大于 0。`,
    notBelow: ({ field, value, bound }) => `${field} 为 ${value}，必须小于 ${bound}。`,
    tooLarge: ({ field, value, most }) => `${field} 为 ${value}，这里最多为 ${most}。`,
    emptyList: ({ field }) => `${field} 是空的，至少要有一项。`,
    tooLong: ({ field, length, most }) => `${field} 有 ${length} 项，这里最多 ${most} 项。`,
    wrongLength: ({ field, length, expected }) => `${field} 有 ${length} 项，按网络结构应有 ${expected} 项。`,
    notForData: ({ field, value, expected }) =>
      `${field} 为 ${value}，而文件所指的数据要求这里是 ${expected}。`,
    wrongMoments: ({ field, length, expected, optimizer }) =>
      `${field} 有 ${length} 项，优化器 "${optimizer}" 需要 ${expected} 项。`,
    softmaxHidden: ({ field }) => `${field} 为 "softmax"，它只能用于输出层。`,
    notOnOutput: ({ field, value }) => `${field} 为 ${value}，输出层不能这样设置。`,
    unequalWidths: ({ field, units, receives }) =>
      `${field} 为 true，残差连接要求本层的神经元数与输入个数相同，这里是 ${units} 个神经元、${receives} 个输入。`,
    lossNeedsOutput: ({ field, value, loss, options }) =>
      `${field} 为 ${value}，而损失 "${loss}" 要求输出是概率，这里可以是：${options}。`,
  },
}
