/** One panel: the explanation, which is there at once, or one that is loaded with its name and its tools. */
import type { PanelId } from '../../store/outlook'
import { laterPart, Loading } from '../Loading'
import { Explanation } from '../shell/Explanation'

const OtherPanel = laterPart(() => import('./OtherPanel'), 'OtherPanel')

export function Panel({ panel }: { panel: PanelId }) {
  return <Loading>{panel === 'explain' ? <Explanation /> : <OtherPanel panel={panel} />}</Loading>
}
