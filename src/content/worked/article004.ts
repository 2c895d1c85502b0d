/** Article 004, section 4.3. It computes neither h₃ nor any δ, and leaves the output's weights as they are. */
import { cell } from '../../core/trace'
import { inARow, type PrintedExample } from './printed'

const hiddenWeight = (quantity: 'dW' | 'W_next') => (k: number) =>
  [cell(quantity, 1, Math.floor(k / 2), k % 2)] as const

export const article004: PrintedExample = {
  preset: 'article-004',
  numbers: [
    ...inARow('1 1', (j) => [cell('a', 1, j)]),
    ...inARow('6', () => [cell('z', 2)]),
    ...inARow('1', () => [cell('a', 2)]),
    ...inARow('4', () => [cell('loss')]),
    ...inARow('-2 -4 -6 -8 -10 -12', hiddenWeight('dW')),
    ...inARow('1.2 2.4 3.6 4.8 5.5 6.6', hiddenWeight('W_next')),
  ],
}
