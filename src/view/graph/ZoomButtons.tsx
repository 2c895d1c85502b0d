/** What the graph shows, zoom in, zoom out, and back to the whole network. */
import { useMessages } from '../lab'
import { EdgeView } from './EdgeView'
import type { Zoom } from './useZoom'

export function ZoomButtons({ zoom: { view, zoomIn, zoomOut, fit } }: { zoom: Zoom }) {
  const moved = view.k !== 1 || view.x !== 0 || view.y !== 0
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
