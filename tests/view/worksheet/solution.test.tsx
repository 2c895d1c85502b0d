import fc from 'fast-check'
import katex from 'katex'
import { afterEach, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { PresetId } from '../../../src/content/presets'
import { workedExample } from '../../../src/content/workedExample'
import type { LayerSpec } from '../../../src/core/network'
import { scriptOf } from '../../../src/core/playback'
import type { RunStart } from '../../../src/core/run'
import { Trainer } from '../../../src/core/training'
import { later } from '../../../src/i18n/later'
import { latexNumber } from '../../../src/view/worksheet/latex'
import { solution } from '../../../src/view/worksheet/solution'
import { solutionFile } from '../../../src/view/worksheet/solutionFile'
import { anyRun, smallRun } from '../../core/runs'
import { diverging } from '../../store/labs'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function labOf(id: PresetId): Promise<TestLab> {
  const lab = new TestLab(await makePreset[id]())
  labs.push(lab)
  return lab.ready()
}

const textOf = async (lab: TestLab) => (await solutionFile(lab.store))!.parts.join('')

test('a step that is not finite any more is refused, with a sentence', async () => {
  const lab = new TestLab(await diverging())
  labs.push(lab)
  await lab.ready()
  await lab.press((state) => state.goToStep(100))
  expect(lab.state.divergence).not.toBeNull()
  expect(await solutionFile(lab.store)).toBeNull()
  expect(lab.state.notice!(lab.state.messages, 'en')).toBe(later.en.worksheet.notFinite)
})

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

const known = new Set<string>()

/** Throws at what LaTeX does not know, and at letters that it writes only by chance. Lines that differ only in their numbers are set once. */
function typeset(formula: string) {
  const [, inside] = /^\\begin\{aligned\}\n([\s\S]*)\n\\end\{aligned\}$/.exec(formula) ?? []
  for (const line of inside?.split(' \\\\\n') ?? [formula]) {
    const shape = line.replace(/\d+(\.\d+)?/g, '1')
    if (known.has(shape)) continue
    known.add(shape)
    const whole = inside === undefined ? shape : `\\begin{aligned} ${shape} \\end{aligned}`
    katex.renderToString(whole, { displayMode: true, throwOnError: true, strict: 'error' })
  }
}

/** The solution of a step of a run, by a lab that shows another. */
function solve({ state }: TestLab, start: RunStart, step: number): string {
  const { trace } = new Trainer(start).traceOf(step)
  return [...solution({ ...state, script: scriptOf(start.recipe.network), trace }, trace)].join('')
}

test('every recipe has its formulas, which LaTeX can set, and no number is missing', async () => {
  const lab = await labOf('worked-example')
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 4 }), (start, step) => {
      const text = solve(lab, start, step)
      const formulas = formulasOf(text)
      expect(formulas.length).toBeGreaterThan(5)
      for (const formula of formulas) {
        expect(formula).not.toMatch(/undefined|null/)
        expect(formula.replace(/\\text\{[^}]*\}/g, '')).toMatch(/^[\n\x20-\x7e]*$/)
        typeset(formula)
      }
      expect(text).not.toContain('[[')
    }),
    { numRuns: 60 },
  )
})

test.each(['en', 'zh'] as const)(
  'dropout, skips, and what a mini-batch leaves out are set too (%s)',
  async (language) => {
    const lab = await labOf('worked-example')
    lab.state.setLanguage(language)
    await lab.until((state) => state.language === language)
    const layers: LayerSpec[] = [
      { units: 2, activation: 'relu', dropout: 0.5 },
      { units: 2, activation: 'gelu', residual: true },
      { units: 3, activation: 'softmax' },
    ]
    const start = smallRun({ network: { inputs: 2, layers }, loss: 'categorical-cross-entropy' })
    const formulas = formulasOf(solve(lab, start, 2))
    for (const part of ['\\cdot m ', 'a_{1}^{(1)}', '\\text{ ']) expect(formulas.join('\n')).toContain(part)
    formulas.forEach(typeset)
  },
)

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

test('a bias that is not trained is said to stay as it is, and no button is spoken of', async () => {
  const text = await textOf(await labOf('mazur'))
  const update = text.split('## Update')[1]
  expect(below(update, 'Bias of ŷ₁')).toBe('This bias is not trained: it stays 0.60.')
  expect(text).not.toMatch(/[Ss]witch|click|press/)
})
