/** Whether a panel can be seen: in its place beside the graph, or enlarged. */
import type { PanelId } from '../../store/outlook'
import { useLab } from '../lab'
import { useMedia, WIDE } from '../useMedia'

export function useOnShow(id: PanelId): boolean {
  const wide = useMedia(WIDE)
  return useLab(
    ({ panels, panel, enlarged }) => enlarged === id || (wide ? panels.includes(id) : panel === id),
  )
}
