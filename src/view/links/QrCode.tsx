/** The link for the cameras of a class: black on white whatever the theme, and as large as the screen if wanted. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatCount } from '../../draw/format'
import { MOST_IN_QR, qrPicture, type QrPicture } from '../../draw/qr'
import { useLaterMessages } from '../laterMessages'

function Code({ picture: { size, path } }: { picture: QrPicture }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={useLaterMessages().links.qrName}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function Filled({ picture, onClose }: { picture: QrPicture; onClose: () => void }) {
  const t = useLaterMessages().links
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="qr-filled"
      aria-label={t.qr}
      onClose={(event) => {
        event.stopPropagation()
        onClose()
      }}
    >
      <Code picture={picture} />
      <form method="dialog">
        <button type="submit" className="button">
          {t.unfill}
        </button>
      </form>
    </dialog>
  )
}

export function QrCode({ address }: { address: string }) {
  const t = useLaterMessages().links
  const picture = useMemo(() => qrPicture(address), [address])
  const [filled, setFilled] = useState(false)
  if (!picture) {
    return <p className="qr-none">{t.qrTooLong(formatCount(address.length), formatCount(MOST_IN_QR))}</p>
  }
  return (
    <div className="qr-place">
      <Code picture={picture} />
      <button type="button" className="button" onClick={() => setFilled(true)}>
        {t.fill}
      </button>
      {filled && <Filled picture={picture} onClose={() => setFilled(false)} />}
    </div>
  )
}
