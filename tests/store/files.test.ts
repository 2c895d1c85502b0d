import { describe, expect, it } from 'vitest'
import { later } from '../../src/i18n/later'
import { diverging, miniBatches, open } from './labs'

describe('files', () => {
  it('a saved run goes on from its step, to the same bits', async () => {
    const lab = await open(miniBatches())
    await lab.press((state) => state.goToStep(8))
    lab.state.goTo(5)
    const { parts } = (await lab.state.saveProject())!
    lab.state.last()
    await lab.next()
    const ahead = lab.state.trace!
    const other = await open()
    await other.state.openProject(parts.join(''))
    await other.until((state) => state.trace?.step === 8)
    expect(other.place).toBe('8.5')
    await other.press((state) => state.last())
    await other.next()
    expect(other.state.trace!.before.values).toEqual(ahead.before.values)
    expect(other.state.trace!.examples).toEqual(ahead.examples)
    await other.press((state) => state.undo())
    expect(other.state.setup.preset).toBe('worked-example')
  })

  it('a file that cannot be read leaves open what was open, and says what is wrong', async () => {
    const lab = await open()
    await lab.next()
    await lab.state.openProject('{"network": {"inputs": 1000000000}}')
    expect(lab.place).toBe('1.1')
    expect(lab.state.notice!(lab.state.messages, 'en')).toMatch(/network/)
  })

  it('writes the step on show as a table', async () => {
    const lab = await open()
    const { name, parts } = (await lab.state.stepTable())!
    expect(name).toBe('worked-example-step-1.csv')
    expect(parts.join('')).toContain('1,0,forward,1,1,,z,0.39249999999999996')
  })
})

describe('a step that is not finite any more', () => {
  it('is refused as a table, with a sentence', async () => {
    const lab = await open(await diverging())
    await lab.press((state) => state.goToStep(100))
    const { divergence, trace } = lab.state
    expect([divergence!.step, trace!.loss]).toEqual([trace!.step, Infinity])
    expect(await lab.state.stepTable()).toBeNull()
    expect(lab.state.notice!(lab.state.messages, 'en')).toBe(later.en.worksheet.notFinite)
    await lab.press((state) => state.goToStep(trace!.step - 1))
    expect((await lab.state.stepTable())!.parts.join('')).not.toMatch(/NaN|Infinity/)
  })
})

describe('preferences', () => {
  it('are kept, and the language changes everything but what is open', async () => {
    const lab = await open()
    await lab.next()
    lab.state.setLanguage('zh')
    await lab.until((state) => state.language === 'zh')
    expect(lab.state.messages.timeline.next).toBe('下一步')
    expect(lab.place).toBe('1.1')
    lab.state.setDigits('all')
    expect(JSON.parse(lab.kept.get('backstep')!)).toMatchObject({
      language: 'zh',
      theme: 'light',
      digits: 'all',
    })
  })
})
