/** What the lines and marks of the large picture mean. */
import { outputLayer } from '../../core/network'
import { formatCount, formatNumber } from '../../draw/format'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { nameOfNeuron, type Neuron } from './chosen'
import type { Turn } from './contour'

const SAMPLES = {
  border: <path d="M0 7H28" strokeWidth="1.5" />,
  levels: <path d="M0 4H28M0 10H28" strokeWidth="0.75" />,
  turn: <path d="M0 7H28" strokeWidth="2" strokeDasharray="7 4" />,
  missed: <circle cx="14" cy="7" r="5.5" strokeWidth="1.5" />,
  none: null,
}

function Entry({ sample, children }: { sample: keyof typeof SAMPLES; children: string }) {
  return (
    <li>
      {SAMPLES[sample] && (
        <svg width="28" height="14" aria-hidden="true">
          {SAMPLES[sample]}
        </svg>
      )}
      {children}
    </li>
  )
}

function Missed() {
  const { key } = useLaterMessages().sees
  const { train, test } = useLab((state) => state.setup.data)
  const wrong = useLab(({ shown }) => shown?.train.wrong?.length)
  const wrongTest = useLab(({ shown }) => shown?.test?.wrong?.length)
  if (wrong === undefined) return null
  const ofTrain = [formatCount(wrong), formatCount(train.count)] as const
  if (!test || wrongTest === undefined) return <Entry sample="missed">{key.missed(...ofTrain)}</Entry>
  const ofTest = [formatCount(wrongTest), formatCount(test.count)] as const
  return <Entry sample="missed">{key.missedBoth(...ofTrain, ...ofTest)}</Entry>
}

function TurnEntry({ chosen, turn }: { chosen: Neuron; turn: Turn }) {
  const { key } = useLaterMessages().sees
  const name = useLab(({ script }) => nameOfNeuron(script.spec, chosen))
  if (turn.sign !== 0) return <Entry sample="none">{key.never(name, turn.sign > 0)}</Entry>
  const said = { z: key.zero, input: key.inputZero, largest: key.largest }[turn.of](name)
  return <Entry sample="turn">{said}</Entry>
}

interface Props {
  /** The output whose decision or levels are drawn. */
  readonly output: number
  readonly surface: Neuron
  readonly chosen: Neuron | null
  readonly turn: Turn | null
  /** Over a plane there are borders, levels and rings. */
  readonly plane: boolean
}

export function Key({ output, surface, chosen, turn, plane }: Props) {
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const task = useLab((state) => state.setup.data.task)
  const name = nameOfNeuron(spec, { layer: outputLayer(spec), unit: output })
  return (
    <ul className="sees-key">
      {plane && task.kind === 'threshold' && (
        <Entry sample="border">{sees.key.border(name, formatNumber(task.threshold, 3))}</Entry>
      )}
      {plane && task.kind === 'argmax' && <Entry sample="border">{sees.key.largest(name)}</Entry>}
      {plane && task.kind === 'none' && (
        <Entry sample="levels">{sees.key.levels(nameOfNeuron(spec, surface))}</Entry>
      )}
      {chosen && turn && <TurnEntry chosen={chosen} turn={turn} />}
      {plane && <Missed />}
      {!chosen && <Entry sample="none">{sees.choose}</Entry>}
    </ul>
  )
}
