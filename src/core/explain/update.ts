/** The update of a parameter, stage by stage in the order in which they are applied; the new value comes last. */
import { updateStages } from '../updateStages'
import { bar, formula, section, type Formula, type Section } from './derivation'
import { computed, difference, letter, product, symbol } from './expression'
import { directionOf } from './memory'
import { lossSection, parameterIndex, type Parameter } from './parameter'
import { prepare } from './preparation'
import { rateNumber, rateSections } from './rate'
import { number, read, type Reader } from './reader'

interface Update {
  /** What comes before the last line: nothing in plain gradient descent. */
  readonly stages: readonly Section[]
  /** w ← w − η·…, the new value still a hole before the update. */
  readonly last: Formula
}

function updateOf(reader: Reader, parameter: Parameter): Update {
  const { trace, spec } = reader
  const stages = updateStages(trace, parameterIndex(spec, parameter.value))
  const { sections, gradient, value } = prepare(reader, parameter, stages)
  const direction = directionOf(trace, parameter, gradient, stages)
  const last = formula(
    symbol(parameter.value, true),
    difference(value.symbol, product(letter('η'), direction.symbols)),
    difference(value.number, product(rateNumber(trace), direction.numbers)),
    number(reader, parameter.next),
    '←',
  )
  return { stages: [...sections, ...direction.sections], last }
}

/** What will be done with the gradient, in numbers; nothing where that takes more than one line. */
export function stepInGradient(reader: Reader, parameter: Parameter, frozen: boolean): Formula[] {
  if (frozen) return []
  const { stages, last } = updateOf(reader, parameter)
  return stages.length > 0 ? [] : [{ ...last, symbols: null }]
}

/** The step of a parameter. `frozen`: it is not trained. */
export function updateSections(reader: Reader, parameter: Parameter, frozen: boolean): Section[] {
  const { value, gradient, next } = parameter
  if (frozen) {
    return [section({ bars: [bar('gradient', number(reader, gradient))], remark: 'biases-frozen' })]
  }
  const { stages, last } = updateOf(reader, parameter)
  const before = [...rateSections(reader.trace), ...stages]
  const plain = stages.length === 0
  const change = computed(read(reader, next) - read(reader, value), [plain ? gradient : next], 'derivative', {
    cell: next,
  })
  return [
    ...before,
    section({
      heading: before.length > 0 ? 'new-value' : null,
      formulas: [last],
      bars: [
        bar('old', number(reader, value), { stacked: true }),
        bar(plain ? 'change' : 'step', change, { stacked: true }),
        bar('new', number(reader, next)),
      ],
    }),
    ...lossSection(reader, parameter, [], plain),
  ]
}
