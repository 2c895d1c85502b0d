/** What a word of the setup sentence opens; all of them are loaded when the first is asked for. */
import type { ComponentType } from 'react'
import { ActivationPanel } from './ActivationPanel'
import { BatchPanel } from './BatchPanel'
import { DataPanel } from './DataPanel'
import { ExtrasPanel } from './ExtrasPanel'
import { LayersPanel } from './LayersPanel'
import { LossPanel } from './LossPanel'
import { OptimizerPanel } from './OptimizerPanel'
import { RatePanel } from './RatePanel'
import { StartPanel } from './StartPanel'
import type { Word } from './words'
import './panels.css'

const PANELS: Readonly<Record<Word, ComponentType>> = {
  layers: LayersPanel,
  activation: ActivationPanel,
  loss: LossPanel,
  optimizer: OptimizerPanel,
  rate: RatePanel,
  extras: ExtrasPanel,
  batch: BatchPanel,
  data: DataPanel,
  start: StartPanel,
}

export function SetupPanel({ word }: { word: Word }) {
  const Panel = PANELS[word]
  return <Panel />
}
