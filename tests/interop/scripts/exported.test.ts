import { afterEach, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { scripts } from '../../../src/i18n/zh/scripts'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function labOf(id: 'worked-example' | 'circles'): Promise<TestLab> {
  const lab = new TestLab(await makePreset[id]())
  labs.push(lab)
  return lab.ready()
}

test('the step on show is exported under its name', async () => {
  const lab = await labOf('worked-example')
  await lab.press((state) => state.goToStep(3))
  const file = (await lab.state.exportScript('torch'))!
  expect(file.name).toBe('worked-example-step-3-torch.py')
  const text = file.parts.join('')
  expect(text).toMatch(/^# Step 3 of "Worked example 2-3-1" with PyTorch/)
  expect(text).toContain(`torch.tensor(${lab.state.trace!.loss})`)
})

test('in the language of the page', async () => {
  const lab = await labOf('worked-example')
  lab.state.setLanguage('zh')
  await lab.until(({ language }) => language === 'zh')
  const text = (await lab.state.exportScript('numpy'))!.parts.join('')
  expect(text).toMatch(/^# “示例 2-3-1”第 1 步，用 NumPy/)
  expect(text).toContain(`# ${scripts.comments.backward}`)
})

test('while training runs it comes to rest, and all of the mini-batch is written', async () => {
  const lab = await labOf('circles')
  lab.state.play()
  await lab.until(({ trace }) => trace !== null && trace.step > 1)
  const text = (await lab.state.exportScript('numpy'))!.parts.join('')
  expect(lab.state.playing).toBe(false)
  const [x] = text.split('x = ')[1].split('\ny = ')
  expect(x.match(/\[[^[\]]+\]/g)).toHaveLength(10)
})

test('what cannot be exported is said, and nothing is saved', async () => {
  const lab = await labOf('worked-example')
  lab.store.setState({ setup: { ...lab.state.setup, planted: 'wrong-sign' } as never })
  expect(await lab.state.exportScript('torch')).toBeNull()
  const { notice, messages } = lab.state
  expect(notice!(messages, 'en')).toMatch(/^A step with a planted mistake has no script/)
})
