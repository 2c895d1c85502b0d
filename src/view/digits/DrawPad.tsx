/** A pad to draw on: what is drawn becomes the example on show. */
import { useId, useMemo, useState } from 'react'
import { formatCount } from '../../draw/format'
import { penImage } from '../../draw/penImage'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { className } from '../setup/dataWords'
import { Answers } from './Answers'
import { PadCanvas } from './PadCanvas'
import { Picture } from './Picture'
import { usePen } from './usePen'
import './digits.css'

export function DrawPad() {
  const store = useLabStore()
  const messages = useMessages()
  const { draw: t } = useLaterMessages().digits
  const hint = useId()
  const { image: size = { width: 28, height: 28 }, classNames } = useLab((state) => state.setup.data)
  const row = useLab((state) => state.trace?.examples[state.example] ?? 0)
  const { pen, clear, handlers } = usePen()
  const [meant, setMeant] = useState<string | null>(null)
  const [missing, setMissing] = useState<'empty' | 'unnamed' | null>(null)
  const names = classNames ?? []
  const image = useMemo(() => penImage(pen.strokes, size), [pen.strokes, size])

  const stepThrough = () => {
    const unnamed = meant === null ? 'unnamed' : null
    const lacks = pen.strokes.length === 0 ? 'empty' : unnamed
    setMissing(lacks)
    if (lacks) return
    const targets = Float64Array.from(names, (name) => (name === meant ? 1 : 0))
    const { edit, goTo, select } = store.getState()
    edit({ kind: 'example', row, inputs: image, targets })
    goTo(0)
    select(null)
  }

  return (
    <div className="draw-pad">
      <div className="draw-sheet">
        <PadCanvas pen={pen} handlers={handlers} label={t.pad} describedBy={hint} />
        <div className="draw-pen">
          <p role="status">{pen.isDown ? t.penDown : t.penUp}</p>
          <button type="button" className="quiet-button" onClick={clear}>
            {t.clear}
          </button>
        </div>
      </div>
      <div className="draw-result">
        <Picture pixels={image} size={size} label={t.seen(size.width, size.height)} />
        <Answers image={image} names={names.map((name) => className(messages, name))} />
      </div>
      <p id={hint} className="draw-how">
        {t.how}
      </p>
      <div className="draw-use">
        <Segmented
          label={t.label}
          value={meant}
          options={names}
          nameOf={(name) => className(messages, name)}
          onChange={(name) => {
            setMeant(name)
            setMissing(null)
          }}
        />
        <div className="draw-step">
          <button type="button" className="button" onClick={stepThrough}>
            {t.step}
          </button>
          <p role="status">{missing === null ? t.replaces(formatCount(row + 1)) : t[missing]}</p>
        </div>
      </div>
    </div>
  )
}
