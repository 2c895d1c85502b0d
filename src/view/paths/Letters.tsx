/** Letters of a formula, each of which lights up with its part of the graph. */
import type { Expression, NumberTerm } from '../../core/explain/expression'
import { useWords } from '../inspector/words'
import { writeWhole } from '../inspector/writing'
import { useLab } from '../lab'

const NO_NUMBERS: ReadonlyMap<NumberTerm, number> = new Map()

export function Letters({ of }: { of: Expression }) {
  const words = useWords()
  const spec = useLab((state) => state.script.spec)
  return writeWhole(of, { spec, ids: NO_NUMBERS, words })
}
