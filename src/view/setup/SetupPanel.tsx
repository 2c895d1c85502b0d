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
import type { TermId } from '../../content/glossary'
import { TermList } from '../glossary/TermList'
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

const TERMS: Readonly<Record<Word, readonly TermId[]>> = {
  layers: ['hidden-layer', 'neuron', 'activation-function', 'residual-connection', 'dropout'],
  activation: ['activation-function', 'sigmoid', 'tanh', 'relu', 'saturation'],
  loss: ['loss-function', 'mean-squared-error', 'cross-entropy', 'softmax'],
  optimizer: ['gradient-descent', 'stochastic-gradient-descent', 'momentum', 'adam'],
  rate: ['learning-rate', 'schedule', 'hyperparameter'],
  extras: ['regularization', 'weight-decay', 'gradient-clipping', 'overfitting'],
  batch: ['mini-batch', 'epoch', 'stochastic-gradient-descent'],
  data: ['overfitting', 'generalization', 'one-hot'],
  start: ['initialization', 'symmetry-breaking', 'parameter'],
}

export function SetupPanel({ word }: { word: Word }) {
  const Panel = PANELS[word]
  return (
    <>
      <Panel />
      <TermList ids={TERMS[word]} />
    </>
  )
}
