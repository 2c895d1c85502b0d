import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { PresetId } from '../../../src/content/presets'
import { workedExample } from '../../../src/content/workedExample'
import { scriptOf } from '../../../src/core/playback'
import { Trainer } from '../../../src/core/training'
import { latexNumber } from '../../../src/view/worksheet/latex'
import { solution } from '../../../src/view/worksheet/solution'
import { solutionFile } from '../../../src/view/worksheet/solutionFile'
import { anyRun } from '../../core/runs'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function labOf(id: PresetId): Promise<TestLab> {
  const lab = new TestLab(await makePreset[id]())
  labs.push(lab)
  return lab.ready()
}

const textOf = async (lab: TestLab) => (await solutionFile(lab.store))!.parts.join('')

/** The lines below a title, up to the next. */
const below = (text: string, title: string) => text.split(`### ${title}\n\n`)[1].split('\n#')[0].trim()

/** The formulas between $$ and $$. */
const formulasOf = (text: string) => [...text.matchAll(/\$\$\n([\s\S]*?)\n\$\$/g)].map(([, inside]) => inside)

test('the worked example, line by line', async () => {
  const text = await textOf(await labOf('worked-example'))
  expect(text).toMatch(/^# Worked example 2-3-1: step 1, worked out\n/)
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Given',
    'Forward',
    'Loss',
    'Backward',
    'Gradient',
    'Update',
  ])
  const titles = [
    ...text
      .split('## Backward')[1]
      .split('## Gradient')[0]
      .matchAll(/^### (.*)$/gm),
  ]
  expect(titles.map(([, title]) => title.at(-1))).toEqual(['ŷ', '₁', '₂', '₃'])
  expect(text).toContain(
    'W^{(1)} = \\begin{pmatrix} 0.15 & 0.20 \\\\ 0.25 & 0.30 \\\\ 0.35 & 0.40 \\end{pmatrix}, \\quad b^{(1)} = \\begin{pmatrix} 0.35 \\\\ 0.35 \\\\ 0.35 \\end{pmatrix}',
  )
  expect(below(text, 'Loss L')).toBe(
    `$$
\\begin{aligned}
L &= \\frac{1}{2} \\, \\left(\\hat{y} - y\\right)^{2} \\\\
&= \\frac{1}{2} \\, \\left(1.131 - 0.01\\right)^{2} \\\\
&= 0.6287
\\end{aligned}
$$`,
  )
  expect(below(text, 'Error term δ of h₁')).toContain(
    `\\delta_{1} &= w \\cdot \\delta_{\\hat{y}} \\cdot \\operatorname{ReLU}'(z_{1}) \\\\
&= 0.40 \\cdot 1.121 \\cdot 1 \\\\
&= +0.4486`,
  )
  expect(text.split('\\frac{\\partial L}{\\partial w} &= ')).toHaveLength(10)
  expect(text.split('w &\\leftarrow w - \\eta \\cdot')).toHaveLength(10)
  expect(text).toContain('&\\leftarrow 0.40 - 0.1 \\cdot 0.4233 \\\\\n&= 0.3577')
})

test('it speaks Chinese, with the chosen rounding, of the example on show', async () => {
  const lab = await labOf('iris')
  lab.state.setLanguage('zh')
  await lab.until(({ language }) => language === 'zh')
  lab.state.setDigits(6)
  lab.state.setExample(2)
  const text = await textOf(lab)
  expect(text).toMatch(
    /^# 鸢尾花 4-8-3：第 1 步的详解\n\n以小批量 16 个样本中的第 3 个为例。.*取 6 位有效数字/,
  )
  expect(text).toContain('## 反向传播')
  const z = lab.state.trace!.z[1][2 * 8]
  expect(text).toContain(`&= ${z.toPrecision(6)}`)
  expect(text).toMatch(/\\text\{ [^}]*15[^}]*\}/)
})

test('every recipe has its formulas, whose brackets close, and no number is missing', async () => {
  const lab = await labOf('worked-example')
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 4 }), (start, step) => {
      const { trace } = new Trainer(start).traceOf(step)
      const text = [...solution({ ...lab.state, script: scriptOf(start.recipe.network), trace }, trace)].join(
        '',
      )
      const formulas = formulasOf(text)
      expect(formulas.length).toBeGreaterThan(5)
      for (const formula of formulas) {
        const depth = (open: RegExp, close: RegExp) =>
          [...formula.matchAll(open)].length - [...formula.matchAll(close)].length
        expect(depth(/(?<!\\)\{/g, /(?<!\\)\}/g), formula).toBe(0)
        expect(depth(/\\left/g, /\\right/g) - depth(/\\leftarrow/g, /\\rightarrow/g), formula).toBe(0)
        expect(depth(/\\begin/g, /\\end/g)).toBe(0)
        expect(formula).not.toMatch(/undefined|null|\^\{[^{}]*\}\^/)
        expect(formula.replace(/\\text\{[^}]*\}/g, '')).toMatch(/^[\n\x20-\x7e]*$/)
      }
      expect(text).not.toContain('[[')
    }),
    { numRuns: 60 },
  )
})

test('numbers keep their signs and powers', () => {
  expect(latexNumber('−0.25')).toBe('-0.25')
  expect(latexNumber('−2.500×10⁻¹²')).toBe('-2.500 \\times 10^{-12}')
  expect(latexNumber('10⁻⁸')).toBe('10^{-8}')
})

test('a title is text, not markup', async () => {
  const lab = new TestLab({ ...workedExample(), preset: null, title: '# *a* $b$\n<c>' })
  labs.push(lab)
  const [first, second] = (await textOf(await lab.ready())).split('\n')
  expect(first).toBe('# \\# \\*a\\* \\$b\\$ \\<c\\>: step 1, worked out')
  expect(second).toBe('')
})

test('a large network is refused, with how large it may be', async () => {
  const lab = await labOf('digits')
  expect(await solutionFile(lab.store)).toBeNull()
  const { notice, messages } = lab.state
  expect(notice!(messages, 'en')).toMatch(
    /^25\s450 parameters are too many .* Up to 1\s000 can be written\.$/,
  )
})
