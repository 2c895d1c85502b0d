/** Practice: questions made from the network on show, and runs with a mistake to be found. */
import { useState } from 'react'
import { Segmented } from '../controls/Segmented'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useCourse } from '../lessons/useCourse'
import { SpotTheBug } from '../mistakes/SpotTheBug'
import { Practice } from './Practice'
import './practice.css'

const PARTS = ['questions', 'bug'] as const
type Part = (typeof PARTS)[number]

export function PracticePanel() {
  const t = useLaterMessages().practice
  const large = useLab((state) => state.enlarged === 'practice')
  const planted = useLab((state) => state.setup.planted !== undefined)
  const hunting = useCourse(({ open }) => open?.id === 'spot-the-bug')
  const [chosen, setChosen] = useState<Part | null>(null)
  const part = chosen ?? (planted || hunting ? 'bug' : 'questions')
  return (
    <div className={large ? 'practice-panel is-large' : 'practice-panel'}>
      <Segmented
        label={t.part}
        value={part}
        options={PARTS}
        nameOf={(each) => t.parts[each]}
        onChange={setChosen}
      />
      {part === 'questions' ? <Practice /> : <SpotTheBug />}
    </div>
  )
}
