/** What the graph shows, zoom in, zoom out, and back to the whole network. */
import { useMessages } from '../lab'
import { EdgeView } from './EdgeView'

interface Props {
  zoomIn(): void
  zoomOut(): void
  fit(): void
  readonly moved: boolean
}

export function ZoomButtons({ zoomIn, zoomOut, fit, moved }: Props) {
  const t = useMessages().graph
  return (
    <div className="zoom-buttons">
      <EdgeView />
      {moved && (
        <button type="button" className="quiet-button" onClick={fit}>
          {t.fit}
        </button>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-label={t.zoomOut}
        title={t.zoomOut}
        onClick={zoomOut}
      >
        −
      </button>
      <button type="button" className="quiet-button" aria-label={t.zoomIn} title={t.zoomIn} onClick={zoomIn}>
        +
      </button>
    </div>
  )
}
