import type { Question } from '../../core/inquiry'
import { NeuronMapper } from '../../core/neuronMaps'
import type { Trainer } from '../../core/training'

/** What every neuron answers over one or two inputs. */
export function maps(trainer: Trainer, { parameters, request }: Question<'maps'>): NeuronMapper {
  return new NeuronMapper(trainer.recipe.network, parameters, request)
}
