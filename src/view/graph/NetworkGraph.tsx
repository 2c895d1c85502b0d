/** The network. The one place that decides how it is drawn: as circles and edges, or as blocks of weights where there are too many. */
import { isLarge } from '../../draw/sizes'
import { useLab } from '../lab'
import { laterPart, Loading } from '../Loading'
import { EdgeGraph } from './EdgeGraph'

const BlockGraph = laterPart(() => import('../blocks/BlockGraph'), 'BlockGraph')

export function NetworkGraph() {
  const large = useLab((state) => isLarge(state.script.spec))
  return large ? (
    <Loading>
      <BlockGraph />
    </Loading>
  ) : (
    <EdgeGraph />
  )
}
