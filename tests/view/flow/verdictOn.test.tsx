import { describe, expect, it } from 'vitest'
import { later } from '../../../src/i18n/later'
import { verdictOn } from '../../../src/view/flow/verdictOn'

const say = (...norms: number[]) => verdictOn(norms, later.en.flow)

describe('the verdict on the gradient', () => {
  it('says by how much it fades or explodes', () => {
    expect(say(1e-4, 0.01, 0.24)).toBe(
      "The gradient of layer 1 is 1/2\u202f400 of layer 3's: it fades on its way back.",
    )
    expect(say(330, 1)).toBe("The gradient of layer 1 is 330 times layer 2's: it explodes on its way back.")
    expect(say(1e-9, 1)).toContain("1/1×10⁹ of layer 2's")
  })

  it('is calm within a factor of 100, either way, and rounds that factor up', () => {
    expect(say(1, 3.21)).toBe(
      'The gradients of layers 1 and 2 are within a factor of 3.3: they neither fade nor explode.',
    )
    expect(say(3, 1)).toContain('within a factor of 3:')
    expect(say(1, 100)).toContain('neither')
    expect(say(1, 101)).toContain('fades')
    expect(say(101, 1)).toContain('explodes')
  })

  it('says where there is none, where nothing can fade, and where it is not a number', () => {
    expect(say(0, 0)).toBe('The gradient is 0 in every layer: this step learns nothing.')
    expect(say(0, 0, 1)).toBe('No gradient reaches layer 2: its norm is 0.')
    expect(say(1)).toMatch(/^There is one layer only/)
    expect(say(1, NaN)).toBe('The gradient of layer 2 is not a finite number: the run has diverged.')
  })
})
