/** A lesson's words, with its numbers and its terms in them. */
import type { Fact } from '../../content/lessons/lesson'
import { targetOf } from '../../core/trace'
import { saidBy } from '../../store/answers'
import { Terms } from '../glossary/Terms'
import { useLabStore } from '../lab'
import { writeStated } from './writeStated'
import './question.css'

interface Props {
  readonly text: string
  readonly facts: Readonly<Record<string, Fact>> | undefined
  /** Inside a button terms are words. */
  readonly plain?: boolean
}

/** A number of the graph lights it up. */
function FactNumber({ fact }: { fact: Fact }) {
  const { point } = useLabStore().getState()
  const written = writeStated(saidBy(fact))
  if (typeof fact === 'string') return <span className="fact">{written}</span>
  return (
    <span
      className="fact is-on-graph"
      onPointerEnter={() => point(targetOf(fact.cell))}
      onPointerLeave={() => point(null)}
    >
      {written}
    </span>
  )
}

/** The words of a term alone. */
const withoutTerms = (text: string) => text.replace(/\[\[[\w-]+\|([^\]]+)\]\]/g, '$1')

export function Words({ text, facts = {}, plain = false }: Props) {
  return text.split(/\{([\w-]+)\}/).map((part, k) => {
    if (k % 2 === 1) return <FactNumber key={k} fact={facts[part]} />
    return plain ? withoutTerms(part) : <Terms key={k} text={part} />
  })
}
