/** What can be handed on of the step on show. */
import type { SavedFile } from '../../store/labState'
import { hidesAnswers } from '../../store/links/locked'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { solutionFile } from '../worksheet/solutionFile'
import type { DialogId } from './Dialogs'
import { download } from './download'
import './share.css'

interface Props {
  readonly close: () => void
  readonly showDialog: (dialog: DialogId) => void
}

export function ShareChoices({ close, showDialog }: Props) {
  const store = useLabStore()
  const { exportScript } = store.getState()
  const t = useLaterMessages().arranging.sharing
  const hidden = useLab(hidesAnswers)
  const saving = (make: () => Promise<SavedFile | null>) => () => {
    close()
    void make().then(download)
  }
  const showing = (dialog: DialogId) => () => {
    close()
    showDialog(dialog)
  }
  const telling: readonly (readonly [name: string, act: () => void])[] = [
    [t.worksheet, showing('worksheet')],
    [t.solution, saving(() => solutionFile(store))],
    [t.torch, saving(() => exportScript('torch'))],
    [t.numpy, saving(() => exportScript('numpy'))],
  ]
  const choices = [[t.link, showing('share')] as const, ...(hidden ? [] : telling)]
  return (
    <ul className="share-choices">
      {choices.map(([name, act]) => (
        <li key={name}>
          <button type="button" onClick={act}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
