/** Check the article: what article 000 prints of the worked example, line by line, and two lines of article 004. */
import { cell } from '../../core/trace'
import { checkArticle as en } from '../../i18n/lessons/en/checkArticle'
import { checkArticle as zh } from '../../i18n/lessons/zh/checkArticle'
import { article004 } from '../articlePresets'
import { workedExample } from '../workedExample'
import type { Lesson } from './lesson'
import { edge, edgesInto, neuron, neurons } from './targets'

const outputBias = { kind: 'bias', layer: 2, unit: 0 } as const

export const checkArticle: Lesson = {
  experiments: { worked: workedExample, 'article-004': article004 },
  scenes: [
    {
      id: 'hidden-sums',
      at: { on: 'worked', after: 'start' },
      light: neurons(1, 3),
      facts: {
        p1: '0.42',
        p2: '0.67',
        p3: '0.92',
        z1: { says: '0.3775', cell: cell('z', 1, 0) },
        z2: { says: '0.3925', cell: cell('z', 1, 1) },
        z3: { says: '0.4075', cell: cell('z', 1, 2) },
        b: { says: '0.35', cell: cell('b', 1, 2) },
        w: { says: '0.40', cell: cell('W', 1, 2, 1) },
        x1: { says: '0.05', cell: cell('x', 0, 0) },
        x2: { says: '0.10', cell: cell('x', 0, 1) },
        most: '0.41',
      },
      question: {
        kind: 'mark',
        options: [
          { id: 'h1', light: [neuron(1, 0)] },
          { id: 'h2', light: [neuron(1, 1)] },
          { id: 'h3', light: [neuron(1, 2)] },
          { id: 'none' },
        ],
        right: ['h1', 'h2', 'h3'],
      },
      reveal: { on: 'worked', after: { phase: 'forward', layer: 1 } },
    },
    {
      id: 'own-sum',
      at: { on: 'worked', after: { phase: 'forward', layer: 1 } },
      light: [...edgesInto(2, 1, 3), neuron(2, 0)],
      facts: {
        p1: '0.42',
        p2: '0.67',
        p3: '0.92',
        w1: { says: '0.40', cell: cell('W', 2, 0, 0) },
        w2: { says: '0.45', cell: cell('W', 2, 0, 1) },
        w3: { says: '0.50', cell: cell('W', 2, 0, 2) },
        b: { says: '0.60', cell: cell('b', 2, 0) },
        printed: '1.439',
        own: '1.5295',
        products: '0.9295',
        needed: '0.839',
        true: { says: '1.131375', cell: cell('z', 2, 0) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'printed' }, { id: 'computed' }, { id: 'own' }],
        right: 'own',
      },
      reveal: { on: 'worked', after: { phase: 'forward', layer: 2 } },
    },
    {
      id: 'own-loss',
      at: { on: 'worked', after: { phase: 'forward', layer: 2 } },
      light: [neuron(2, 0), { kind: 'target', unit: 0 }],
      facts: {
        output: '1.439',
        target: { says: '0.01', cell: cell('target') },
        printed: '0.5146',
        own: '1.02102',
        unhalved: '2.04204',
        wants: '1.0245',
        true: { says: '0.628741', cell: cell('loss') },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'own' }, { id: 'printed' }, { id: 'unhalved' }],
        right: 'own',
      },
      reveal: { on: 'worked', after: { phase: 'loss' } },
      revealLight: [{ kind: 'loss' }],
    },
    {
      id: 'own-delta',
      at: { on: 'worked', after: { phase: 'backward', layer: 2 } },
      light: edgesInto(2, 1, 3),
      facts: {
        delta: '1.429',
        p1: '0.5716',
        p2: '0.9144',
        p3: '1.2572',
        w1: { says: '0.40', cell: cell('W', 2, 0, 0) },
        w2: { says: '0.45', cell: cell('W', 2, 0, 1) },
        w3: { says: '0.50', cell: cell('W', 2, 0, 2) },
        own2: '0.64305',
        own3: '0.7145',
        need2: '0.64',
        need3: '0.88',
        true1: { says: '0.44855', cell: cell('delta', 1, 0) },
        true2: { says: '0.504619', cell: cell('delta', 1, 1) },
        true3: { says: '0.560688', cell: cell('delta', 1, 2) },
      },
      question: {
        kind: 'mark',
        options: [
          { id: 'h1', light: [edge(2, 0, 0)] },
          { id: 'h2', light: [edge(2, 0, 1)] },
          { id: 'h3', light: [edge(2, 0, 2)] },
        ],
        right: ['h1'],
      },
      reveal: { on: 'worked', after: { phase: 'backward', layer: 1 } },
      revealLight: neurons(1, 3),
    },
    {
      id: 'shape',
      at: { on: 'worked', after: { phase: 'gradient', layer: 2 } },
      light: edgesInto(1, 3, 2),
      facts: {
        p1: '0.0286',
        p2: '0.0572',
        p3: '0.0858',
        p4: '0.0429',
        p5: '0.0858',
        p6: '0.1287',
      },
      question: {
        kind: 'choose',
        options: [{ id: 'column' }, { id: 'transposed' }, { id: 'like-weights' }],
        right: 'like-weights',
      },
      reveal: { on: 'worked', after: { phase: 'gradient', layer: 1 } },
    },
    {
      id: 'update',
      at: { on: 'worked', after: { phase: 'gradient' } },
      light: [outputBias],
      facts: {
        b: { says: '0.60', cell: cell('b', 2, 0) },
        rate: '0.1',
        gradient: '1.429',
        printed: '0.517',
        own: '0.4571',
        climbed: '0.7429',
        would: '0.83',
        true: { says: '0.4878625', cell: cell('b_next', 2, 0) },
        entry: '0.1287',
        'true-entry': { says: '0.0560688', cell: cell('dW', 1, 2, 1) },
      },
      question: {
        kind: 'choose',
        options: [{ id: 'climbed' }, { id: 'own' }, { id: 'printed' }],
        right: 'own',
      },
      reveal: { on: 'worked', after: { phase: 'update', layer: 2 } },
    },
    {
      id: 'another-article',
      at: { on: 'article-004', after: { phase: 'loss' } },
      light: [{ kind: 'loss' }, edge(1, 0, 0), edge(1, 2, 0)],
      facts: {
        rate: '0.1',
        'printed-loss': '4',
        loss: '2',
        'printed-w31': '5.5',
        w31: '6.0',
        w11: '1.2',
        'true-w11': { says: '1.0000033', cell: cell('W_next', 1, 0, 0) },
        gradient: { says: '-3.30563e-05', cell: cell('dW', 1, 0, 0) },
      },
      question: {
        kind: 'mark',
        options: [{ id: 'first-weight' }, { id: 'half-square' }, { id: 'last-weight' }],
        right: ['half-square', 'last-weight'],
      },
      reveal: { on: 'article-004', after: { phase: 'gradient' } },
      revealLight: edgesInto(1, 3, 2),
    },
    {
      id: 'words',
      at: { on: 'worked', after: { phase: 'gradient' } },
      light: [...edgesInto(1, 3, 2), ...edgesInto(2, 1, 3)],
      question: {
        kind: 'choose',
        options: [{ id: 'shape' }, { id: 'downhill' }, { id: 'oversteps' }],
        right: 'downhill',
      },
      goal: { kind: 'tick' },
    },
  ],
  texts: { en, zh },
}
