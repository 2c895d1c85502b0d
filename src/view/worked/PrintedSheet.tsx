/** A printed example: the person judges its lines, then they are checked. */
import { useStore } from 'zustand'
import { PRINTED_EXAMPLES, type ExampleId } from '../../content/worked/examples'
import { cellKey } from '../../content/worked/ownChain'
import { targetOf } from '../../core/trace'
import { useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { lineTitle } from './cellNames'
import { FirstWrong } from './FirstWrong'
import { outcomeOf } from './judging'
import { LinesTable, type TableLine } from './LinesTable'
import { MarkButtons } from './MarkButtons'
import { PrintedTools } from './PrintedTools'
import { useAnswers, type Answering } from './useAnswers'
import { openExperiment, usePrinted, type Printed } from './usePrinted'
import { workedOf } from './workedState'
import { YourNumber } from './YourNumber'

function useLines(id: ExampleId, printed: Printed, answering: Answering): readonly TableLine[] {
  const messages = useMessages()
  const t = useLaterMessages().worked
  const { answers, mark } = answering
  return PRINTED_EXAMPLES[id].numbers.map(({ cells, text }, k) => {
    const checked = answers.revealed.has(k) ? printed.checked.lines[k] : null
    const outcome = checked && outcomeOf(answers, k, checked)
    const title = lineTitle(printed.spec, cells, messages, t)
    return {
      key: cellKey(cells[0]),
      cells,
      title,
      text,
      written: text.replace('-', '−'),
      checked,
      judgement: checked ? (
        outcome && <span className="worked-outcome">{t.outcomes[outcome]}</span>
      ) : (
        <MarkButtons
          title={title}
          mark={answers.marks[k] ?? null}
          typed={answers.typed[k] ?? ''}
          onMark={(each) => mark(k, each)}
        />
      ),
    }
  })
}

function Sheet({ id, printed, large }: { id: ExampleId; printed: Printed; large: boolean }) {
  const lab = useLabStore()
  const worked = workedOf(lab)
  const t = useLaterMessages().worked
  const answering = useAnswers(id)
  const lines = useLines(id, printed, answering)
  const chosen = useStore(worked, (state) => state.chosen)
  const { spec, checked, onGraph } = printed
  const { firstSlip } = checked
  const at = lines.findIndex(({ key }) => key === chosen)
  const isHidden = at >= 0 && lines[at].checked === null
  const isFirstShown = firstSlip !== null && lines[firstSlip].checked !== null
  const about = <p className="worked-note">{t.about[id]}</p>
  return (
    <>
      {large && about}
      {!onGraph && (
        <div className="worked-empty">
          <p>{t.otherOnShow}</p>
          <button type="button" className="worked-button" onClick={() => openExperiment(lab.getState(), id)}>
            {t.open}
          </button>
        </div>
      )}
      <PrintedTools answering={answering} checked={checked} />
      {isFirstShown && (
        <FirstWrong line={lines[firstSlip]} checked={checked.lines[firstSlip]} onGraph={onGraph} />
      )}
      <LinesTable
        spec={spec}
        lines={lines}
        large={large}
        writtenHead={t.columns.printed}
        judgementHead={answering.isAllShown ? t.columns.verdict : t.columns.yours}
        chosen={chosen}
        detail={
          isHidden && (
            <YourNumber
              title={lines[at].title}
              text={answering.answers.typed[at] ?? ''}
              onType={(text) => answering.type(at, text)}
            />
          )
        }
        onChoose={({ key, cells }) => {
          worked.setState({ chosen: key === chosen ? null : key })
          if (onGraph) lab.getState().select(key === chosen ? null : targetOf(cells[0]))
        }}
      />
      {!large && about}
    </>
  )
}

export function PrintedSheet({ id, large }: { id: ExampleId; large: boolean }) {
  const printed = usePrinted(id)
  return printed && <Sheet id={id} printed={printed} large={large} />
}
