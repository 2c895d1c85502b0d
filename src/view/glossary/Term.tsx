/** A term where it stands: a word with a dotted underline that opens its card. The card is loaded when it is first asked for. */
import type { TermId } from '../../content/glossary'
import { useFloating } from '../controls/useFloating'
import { useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import '../controls/panel.css'
import './term.css'

const TermPanel = laterPart(() => import('./TermPanel'), 'TermPanel')

export function Term({ id, children }: { id: TermId; children: string }) {
  const floating = useFloating()
  const { open, setOpen, button } = floating
  const { whatIs } = useMessages().shell
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term-word"
        aria-label={whatIs(children)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? floating.id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Loading>
          <TermPanel id={id} floating={floating} />
        </Loading>
      )}
    </>
  )
}
