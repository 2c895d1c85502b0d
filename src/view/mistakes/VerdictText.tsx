/** What is said of an answer, with the one number of the step on show that decides it. */
import { useLab } from '../lab'
import { refute, wrongNumbers, type Beside, type Judged } from './verdict'
import { nameOf, writeBoth, type Words } from './wording'

interface VerdictTextProps {
  readonly judged: Judged
  readonly words: Words
}

function against(words: Words, found: Beside | 'alike' | 'wrong-from-start'): string {
  const { t } = words
  if (found === 'alike') return t.alike
  if (found === 'wrong-from-start') return t.wrongFromStart
  const [here, assumed] = writeBoth(words, found.here, found.otherwise)
  return t.would(nameOf(words, found.cell), assumed, here)
}

function convicting(words: Words, first: Beside | undefined): string {
  const { t } = words
  if (!first) return t.notYet
  return t.convicts(nameOf(words, first.cell), ...writeBoth(words, first.here, first.otherwise))
}

export function VerdictText({ judged, words }: VerdictTextProps) {
  const { t } = words
  const { trace, planted, guess, told } = judged
  const script = useLab((state) => state.script)
  const isNamed = guess === planted
  const verdict = isNamed ? (told ? t.told : t.right) : t.wrong
  return (
    <>
      <strong>{verdict(t.names[guess])}</strong>
      {t.gap}
      {isNamed && t.about[planted] + t.gap}
      {isNamed
        ? convicting(words, wrongNumbers(trace, script).at(0))
        : against(words, refute(trace, guess, script))}
    </>
  )
}
