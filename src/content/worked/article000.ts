/** Article 000, section 4: all 31 numbers that it computes of the 2-3-1 network. */
import { cell } from '../../core/trace'
import { inARow, type PrintedExample } from './printed'

/**
 * One number is printed for z and a of a neuron (ReLU), and one for δ and the gradient of the bias. The gradient of W₂
 * is printed as a column, that of W₁ as a column of six, which stand here as they are subtracted there: row by row, the
 * two weights of h₁ first.
 */
export const article000: PrintedExample = {
  preset: 'worked-example',
  numbers: [
    ...inARow('0.42 0.67 0.92', (j) => [cell('z', 1, j), cell('a', 1, j)]),
    ...inARow('1.439', () => [cell('z', 2), cell('a', 2)]),
    ...inARow('0.5146', () => [cell('loss')]),
    ...inARow('1.429', () => [cell('delta', 2), cell('db', 2)]),
    ...inARow('0.5716 0.9144 1.2572', (j) => [cell('delta', 1, j), cell('db', 1, j)]),
    ...inARow('0.5988 0.9581 1.3174', (i) => [cell('dW', 2, 0, i)]),
    ...inARow('0.0286 0.0572 0.0858 0.0429 0.0858 0.1287', (k) => [cell('dW', 1, Math.floor(k / 2), k % 2)]),
    ...inARow('0.3602 0.4019 0.4383', (i) => [cell('W_next', 2, 0, i)]),
    ...inARow('0.517', () => [cell('b_next', 2)]),
    ...inARow('0.1471 0.1928 0.2457 0.2943 0.3443 0.3958', (k) => [
      cell('W_next', 1, Math.floor(k / 2), k % 2),
    ]),
    ...inARow('0.2876 0.2606 0.2328', (j) => [cell('b_next', 1, j)]),
  ],
}
