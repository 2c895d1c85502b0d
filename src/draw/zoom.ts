/** Pan and zoom of a drawing: d3-zoom behind a controller, loaded when it is wanted. */
import { select, zoom, zoomIdentity, type ZoomTransform } from 'd3'

export interface View {
  readonly x: number
  readonly y: number
  readonly k: number
}

export interface ZoomController {
  zoomBy(factor: number): void
  fit(): void
  destroy(): void
}

/** Gestures on `surface` report each new view; a drag must start on empty ground to pan. */
export function attachZoom(surface: SVGSVGElement, onChange: (view: View) => void): ZoomController {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.5, 8])
    .filter((event: MouseEvent) => !event.button && (event.type !== 'wheel' || !event.altKey))
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => onChange(transform))
  const selection = select(surface)
  selection.call(behaviour).on('dblclick.zoom', null)
  return {
    zoomBy: (factor) => behaviour.scaleBy(selection, factor),
    fit: () => behaviour.transform(selection, zoomIdentity),
    destroy: () => void selection.on('.zoom', null),
  }
}
