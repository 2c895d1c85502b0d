import { describe, expect, it, onTestFinished } from 'vitest'
import { en } from '../../src/i18n/en'
import type { Language, Messages } from '../../src/i18n/messages'
import { zh } from '../../src/i18n/zh'
import { TestLab } from '../TestLab'

/** A lab whose sentences come, or do not, when the test says so. */
async function slowly() {
  const asked: { language: Language; come: () => void; fail: () => void }[] = []
  const loadMessages = (language: Language) =>
    new Promise<Messages>((resolve, reject) =>
      asked.push({
        language,
        come: () => resolve(language === 'en' ? en : zh),
        fail: () => reject(new Error('offline')),
      }),
    )
  const lab = new TestLab(undefined, { loadMessages })
  onTestFinished(() => lab.close())
  return { lab: await lab.ready(), asked }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the language', () => {
  it('is the one that was wished for last, whichever comes first', async () => {
    const { lab, asked } = await slowly()
    lab.state.setLanguage('zh')
    lab.state.setLanguage('en')
    asked[1].come()
    await settled()
    asked[0].come()
    await settled()
    expect([lab.state.language, lab.state.messages]).toEqual(['en', en])
  })

  it('stays where the other cannot be loaded, which is said and can be tried again', async () => {
    const { lab, asked } = await slowly()
    lab.state.setLanguage('zh')
    asked[0].fail()
    await lab.until((state) => state.notice !== null)
    expect(lab.state.notice!(lab.state.messages, 'en')).toContain('could not be loaded')
    expect(lab.state.language).toBe('en')
    lab.state.retry!()
    expect(lab.state.notice).toBeNull()
    asked[1].come()
    await lab.until((state) => state.language === 'zh')
    expect(lab.state.messages).toBe(zh)
  })

  it('says nothing of a failure when something else has been wished for since', async () => {
    const { lab, asked } = await slowly()
    lab.state.setLanguage('zh')
    lab.state.setLanguage('en')
    asked[1].come()
    asked[0].fail()
    await settled()
    expect([lab.state.language, lab.state.notice]).toEqual(['en', null])
  })
})
