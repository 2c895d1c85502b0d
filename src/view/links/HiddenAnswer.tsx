/** Where the explanation will be when the step is done. */
import { useLaterMessages } from '../laterMessages'

export function HiddenAnswer() {
  const t = useLaterMessages().links.hidden
  return (
    <div className="hidden-answer">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
    </div>
  )
}
