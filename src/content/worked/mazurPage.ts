/** Matt Mazur, "A Step by Step Backpropagation Example" (2015): what it prints of the first step. */
import { cell } from '../../core/trace'
import { inARow, type PrintedExample } from './printed'

const weights = (layer: number) => (k: number) => [cell('W_next', layer, Math.floor(k / 2), k % 2)] as const

export const mazurPage: PrintedExample = {
  preset: 'mazur',
  numbers: [
    ...inARow('0.3775', () => [cell('z', 1)]),
    ...inARow('0.593269992 0.596884378', (j) => [cell('a', 1, j)]),
    ...inARow('1.105905967', () => [cell('z', 2)]),
    ...inARow('0.75136507 0.772928465', (j) => [cell('a', 2, j)]),
    ...inARow('0.298371109', () => [cell('loss')]),
    ...inARow('0.138498562', () => [cell('delta', 2)]),
    ...inARow('0.082167041', () => [cell('dW', 2)]),
    ...inARow('0.35891648 0.408666186 0.511301270 0.561370121', weights(2)),
    ...inARow('0.036350306', () => [cell('incoming', 1)]),
    ...inARow('0.000438568', () => [cell('dW', 1)]),
    ...inARow('0.149780716 0.19956143 0.24975114 0.29950229', weights(1)),
  ],
}
