/** Opens the check of the gradient of the step on show. */
import { useState } from 'react'
import { useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'

const ProofDialog = laterPart(() => import('./ProofDialog'), 'ProofDialog')

export function ProveButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="text-button prove-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {useMessages().shell.prove}
      </button>
      {open && (
        <Loading>
          <ProofDialog onClose={() => setOpen(false)} />
        </Loading>
      )}
    </>
  )
}
