/** What each neuron sees: its answers over one or two inputs, its weights as an image, or its weights as bars. */
import type { TermId } from '../../content/glossary'
import { TermList } from '../glossary/TermList'
import { useLab } from '../lab'
import { SeesImages } from './SeesImages'
import { SeesLine } from './SeesLine'
import { SeesPlane } from './SeesPlane'
import { SeesWeights } from './SeesWeights'
import '../charts/charts.css'
import './sees.css'

const TERMS: readonly TermId[] = ['neuron', 'activation', 'weight', 'saturation', 'dead-relu']

export function SeesPanel() {
  const inputs = useLab((state) => state.script.spec.inputs)
  const image = useLab((state) => state.setup.data.image)
  const large = useLab((state) => state.enlarged === 'sees')
  return (
    <div className={large ? 'sees is-large' : 'sees'}>
      {inputs === 1 && <SeesLine />}
      {inputs === 2 && <SeesPlane large={large} />}
      {inputs > 2 && (image ? <SeesImages image={image} large={large} /> : <SeesWeights />)}
      <TermList ids={TERMS} />
    </div>
  )
}
