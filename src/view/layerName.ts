/** What people call a layer. */
import type { Messages } from '../i18n/messages'

/** Layer `l` of a network whose output layer is `last`; 0 is the input. Hidden layers have numbers where there are several. */
export function layerName({ terms }: Pick<Messages, 'terms'>, l: number, last: number): string {
  if (l === 0) return terms.inputLayer
  if (l === last) return terms.outputLayer
  return last > 2 ? terms.hiddenLayerN(l) : terms.hiddenLayer
}
