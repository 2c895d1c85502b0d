/** What the network makes of a picture with the parameters on show. */
import { useMemo } from 'react'
import { activationOf, outputLayer, viewParameters, type NetworkSpec } from '../../core/network'
import { createForwardSpace, forward } from '../../core/pass'
import { formatNumber } from '../../draw/format'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'

function answersTo(spec: NetworkSpec, parameters: Float64Array, image: Float64Array): Float64Array {
  const space = createForwardSpace(spec, 1)
  space.a[0].set(image)
  forward(spec, viewParameters(spec, parameters), space, 1)
  return space.a[outputLayer(spec)]
}

/** A share as a percentage, anything else as a number. */
function written(spec: NetworkSpec, answer: number): string {
  const isShare = ['softmax', 'sigmoid'].includes(activationOf(spec, outputLayer(spec)))
  return isShare && Number.isFinite(answer) ? `${(100 * answer).toFixed(1)} %` : formatNumber(answer, 3)
}

interface AnswersProps {
  readonly image: Float64Array
  /** Of the classes, in the order of the outputs. */
  readonly names: readonly string[]
}

export function Answers({ image, names }: AnswersProps) {
  const { draw: t } = useLaterMessages().digits
  const spec = useLab((state) => state.setup.recipe.network)
  const parameters = useLab((state) => state.shownParameters())
  const answers = useMemo(() => answersTo(spec, parameters, image), [spec, parameters, image])
  const most = answers.indexOf(Math.max(...answers))
  const isBlank = image.every((pixel) => pixel === 0)
  return (
    <section className="draw-answers" aria-label={t.answer}>
      <h3>{t.answer}</h3>
      {isBlank && <p className="draw-empty">{t.blank}</p>}
      {/* Keeps its room, so that the pad does not move under the pen. */}
      <ol style={{ visibility: isBlank ? 'hidden' : 'visible' }}>
        {names.map((name, k) => {
          const value = written(spec, answers[k])
          return (
            <li
              key={name}
              className={k === most ? 'is-most' : undefined}
              aria-label={t.answerOf(name, value)}
            >
              <span>{name}</span>
              <span className="draw-bar">
                <span style={{ width: `${100 * Math.max(0, Math.min(1, answers[k]))}%` }} />
              </span>
              <span className="draw-value">{value}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
