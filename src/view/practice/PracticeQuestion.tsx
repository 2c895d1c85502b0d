/** The question that stands, as the questions of lessons are asked. */
import type { StandingQuestion } from '../../store/practice'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Question } from '../lessons/Question'
import { questionWords } from './questionWords'
import { usePracticeStore } from './usePractice'
import '../lessons/lessons.css'

export function PracticeQuestion({ standing }: { standing: StandingQuestion }) {
  const { answer, settle, show } = usePracticeStore().getState()
  const t = useLaterMessages().practice
  const spec = useLab((state) => state.script.spec)
  const { number, made, picked, verdict } = standing
  const { question, facts } = made
  return (
    <Question
      key={number}
      asked={{ question, facts, picked, verdict, answer, settle, show }}
      words={questionWords(standing, spec, t)}
    />
  )
}
