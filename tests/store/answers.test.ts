import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/content/lessons/lesson'
import type { Target } from '../../src/core/trace'
import { isSettledByOne, judge, judgePicked, meets, withPick } from '../../src/store/answers'

const edge = (from: number): Target => ({ kind: 'edge', layer: 1, unit: 0, from })
const neuron = (unit: number): Target => ({ kind: 'neuron', layer: 1, unit })

describe('a number', () => {
  it.each([
    [0.44855, '0.4486', true],
    [0.4485, '0.4486', true],
    [0.4487, '0.4486', true],
    [0.4484, '0.4486', false],
    [-0.4486, '0.4486', false],
    [3.3e-5, '3.3e-05', true],
    [3.5e-5, '3.3e-05', false],
    [3.4e-5, '3.3e-05', true],
    [-0.063, '-0.063', true],
    [0, '0.00', true],
    [NaN, '0.00', false],
  ])('%d for %s: to within one of the last digit that is stated', (value, stated, met) => {
    expect(meets(value, stated)).toBe(met)
  })

  it.each([
    [12, '12', true],
    [12.4, '12', false],
    [11, '12', false],
    [-3, '-3', true],
  ])('%d for %s: whole numbers are met exactly', (value, stated, met) => {
    expect(meets(value, stated)).toBe(met)
  })

  const scene = {
    question: { kind: 'number', right: 'delta', tempting: ['sum', 'sign'] },
    facts: { delta: '0.4486', sum: '1.121', sign: { says: '-0.4486', cell: { quantity: 'delta' } } },
  } as unknown as Parameters<typeof judge>[0]

  it('has the reason of the wrong number that it is, or that of all others, and is remembered', () => {
    expect(judge(scene, 0.4486)).toMatchObject({ kind: 'right', reason: null, typed: 0.4486 })
    expect(judge(scene, 1.121)).toMatchObject({ kind: 'wrong', reason: 'sum', typed: 1.121 })
    expect(judge(scene, -0.4486)).toMatchObject({ kind: 'wrong', reason: 'sign' })
    expect(judge(scene, 9)).toMatchObject({ kind: 'wrong', reason: 'other', typed: 9 })
  })

  it('is no answer to options, and options are none to it', () => {
    expect(() => judge({ question: { kind: 'choose', options: [], right: 'a' } }, 1)).toThrow(TypeError)
    expect(() => judge(scene, ['delta'])).toThrow(TypeError)
  })
})

describe('options', () => {
  const options = [{ id: 'a', light: [neuron(0)] }, { id: 'b', light: [neuron(1)] }, { id: 'c' }]
  const choose: Question = { kind: 'choose', options, right: 'b' }
  const mark: Question = { kind: 'mark', options, right: ['a', 'b'] }

  it('one is right; what was chosen is lit', () => {
    expect(judge({ question: choose }, ['b'])).toEqual({
      kind: 'right',
      reason: null,
      chosen: ['b'],
      light: [neuron(1)],
    })
    expect(judge({ question: choose }, ['a'])).toEqual({
      kind: 'wrong',
      reason: 'a',
      chosen: ['a'],
      light: [neuron(0)],
    })
    expect(judge({ question: choose }, ['c'])).toMatchObject({ kind: 'wrong', light: undefined })
  })

  it('all are to be marked: some are part of it, and any wrong one is the reason', () => {
    expect(judge({ question: mark }, ['b', 'a'])).toMatchObject({ kind: 'right', reason: null })
    expect(judge({ question: mark }, ['b'])).toMatchObject({ kind: 'partly', reason: null })
    expect(judge({ question: mark }, ['a', 'c'])).toMatchObject({ kind: 'wrong', reason: 'c' })
    expect(judge({ question: mark }, ['a', 'b', 'c'])).toMatchObject({ kind: 'wrong', reason: 'c' })
  })
})

describe('parts of the graph', () => {
  const one: Question = {
    kind: 'click',
    of: ['neuron'],
    right: [neuron(2)],
    tempting: { first: [neuron(0)] },
  }
  const some: Question = {
    kind: 'click',
    of: ['edge'],
    right: [edge(0), edge(1)],
    none: true,
    tempting: { only: [edge(0)], all: [edge(0), edge(1), edge(2)] },
  }
  const nothing: Question = { kind: 'click', of: ['edge'], right: [], none: true }

  it('one click settles a question for one part, where "none" is not offered', () => {
    expect(isSettledByOne(one)).toBe(true)
    expect(isSettledByOne(some)).toBe(false)
    expect(isSettledByOne({ ...one, none: true })).toBe(false)
    expect(withPick(one, [neuron(0)], neuron(2))).toEqual([neuron(2)])
  })

  it('several are picked one by one, and taken back by another click', () => {
    const both = withPick(some, [edge(0)], edge(1))
    expect(both).toEqual([edge(0), edge(1)])
    expect(withPick(some, both, { ...edge(0) })).toEqual([edge(1)])
  })

  it.each([
    [one, [neuron(2)], false, { kind: 'right', reason: null }],
    [one, [neuron(0)], false, { kind: 'wrong', reason: 'first' }],
    [one, [neuron(1)], false, { kind: 'wrong', reason: 'other' }],
    [some, [edge(1), edge(0)], false, { kind: 'right', reason: null }],
    [some, [edge(1)], false, { kind: 'partly', reason: null }],
    [some, [edge(0)], false, { kind: 'wrong', reason: 'only' }],
    [some, [edge(2), edge(1), edge(0)], false, { kind: 'wrong', reason: 'all' }],
    [some, [edge(1), edge(2)], false, { kind: 'wrong', reason: 'other' }],
    [some, [], true, { kind: 'wrong', reason: 'none' }],
    [some, [], false, { kind: 'wrong', reason: 'other' }],
    [nothing, [], true, { kind: 'right', reason: null }],
    [nothing, [edge(0)], false, { kind: 'wrong', reason: 'other' }],
  ])('%j, %j', (question, picked, none, expected) => {
    expect(judgePicked(question, picked, none)).toMatchObject(expected)
  })
})
