import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf } from './imports'
import { troublesOf } from './rules'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const nameOf = (file: string) => relative(root, file).split(sep).join('/')

describe('the source', () => {
  it('keeps to the design', () => {
    const sources = new Map(
      filesUnder(join(root, 'src')).map((file) => [nameOf(file), readFileSync(file, 'utf8')]),
    )
    expect(sources.size).toBeGreaterThan(10)
    expect(troublesOf(sources)).toEqual([])
  })

  it('has nothing at the top but what the design names', () => {
    const names = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !/^(node_modules|dist)$/.test(name),
    )
    const made = ['coverage', 'playwright-report', 'test-results']
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'index.html',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tests',
      'tsconfig.json',
      'vite.config.ts',
    ]
    expect(names.filter((name) => !made.includes(name) && !expected.includes(name))).toEqual([])
  })
})

/** What the rules say about a house in which only these files stand. */
function judge(files: Record<string, string>): string {
  return troublesOf(new Map(Object.entries(files))).join('\n')
}

describe('the rules', () => {
  it.each([
    ['core', `import { x } from 'd3'`, 'numbers only'],
    ['i18n', `import { x } from '../core/a'`, 'words only'],
    ['content', `import { x } from '../trainer/a'`, 'content is data'],
    ['trainer', `import { x } from '../store/a'`, 'in a worker'],
    ['interop', `import { x } from '../store/a'`, 'with no page and no state'],
    ['draw', `import { x } from 'react'`, 'no React'],
    ['store', `import { x } from '../view/a'`, 'no React and no drawing'],
    ['store', `import { x } from '../trainer/a'`, 'client and its protocol only'],
    ['store', `import { x } from '../i18n/a'`, 'and no words'],
    ['view', `import { x } from '../trainer/a'`, 'never speaks to the trainer'],
    ['view', `import { x } from '../interop/a'`, 'never reads files'],
    ['view', `import { x } from 'd3'`, 'shows what the store holds'],
    ['view', `const x = () => import('../interop/a')`, 'never reads files'],
    ['view', `new Worker(new URL('../trainer/a.ts', import.meta.url))`, 'never speaks to the trainer'],
    ['view', `import type { X } from '../trainer/a'`, 'never speaks to the trainer'],
    ['view', `import '../trainer/a'`, 'never speaks to the trainer'],
    ['view', `import { x } from '../main'`, 'seen by none'],
    ['helpers', `import { x } from '../core/a'`, 'in no known folder'],
    ['core', `import { x } from './missing'`, 'not a file of src'],
  ])('in %s: %s', (folder, line, reason) => {
    const others = ['core', 'i18n', 'trainer', 'interop', 'store', 'view'].map((f) => [`src/${f}/a.ts`, ''])
    const files = Object.fromEntries([...others, ['src/main.tsx', ''], [`src/${folder}/b.ts`, line]])
    expect(judge(files)).toContain(reason)
  })

  it('let main.tsx see everything, and each folder what the table allows', () => {
    const files = {
      'src/main.tsx': `import { a } from './core/a'\nimport { b } from './view/b'\nimport { createRoot } from 'react-dom/client'`,
      'src/core/a.ts': '',
      'src/view/b.tsx': `import { select } from 'zustand'\nimport { c } from '../draw/c'\nimport './b.css'`,
      'src/view/b.css': '',
      'src/draw/c.ts': `import { scaleLinear } from 'd3'\nimport type { A } from '../core/a'`,
    }
    expect(judge(files)).toBe('')
  })

  it.each([
    ['export { x } from "./b"', 're-exports'],
    ['export * from "./b"', 're-exports'],
    ['export default function f() {}', 'default export'],
    ['<p dangerouslySetInnerHTML={{ __html: x }} />', 'HTML from strings'],
    ['element.innerHTML = x', 'HTML from strings'],
    ['eval("1")', 'content security policy'],
    ['new Function("return 1")', 'content security policy'],
    ['// TODO: later', 'TODO'],
  ])('forbid %j', (text, reason) => {
    expect(judge({ 'src/core/a.ts': text, 'src/core/b.ts': '' })).toContain(reason)
  })

  it.each(['Math.exp(x)', 'Math.pow(x, y)', 'Math.tanh', 'Math.random()'])('forbid %s in core', (text) => {
    expect(judge({ 'src/core/a.ts': text })).toContain('every engine computes differently')
    expect(judge({ 'src/draw/a.ts': text })).toBe('')
  })

  it('let core take a square root', () => {
    expect(judge({ 'src/core/a.ts': 'Math.sqrt(x) + Math.atanLike' })).toBe('')
  })

  it('forbid a file of more than 250 lines', () => {
    expect(judge({ 'src/core/a.ts': 'x\n'.repeat(250) })).toBe('')
    expect(judge({ 'src/core/a.ts': 'x\n'.repeat(251) })).toContain('has 251 lines')
  })

  it('find a circle, whole and once', () => {
    const files = {
      'src/core/a.ts': `import { b } from './b'`,
      'src/core/b.ts': `import type { C } from './c'`,
      'src/core/c.ts': `import { a } from './a'`,
    }
    const circle = 'src/core/a.ts > src/core/b.ts > src/core/c.ts > src/core/a.ts is a circle'
    expect(judge(files).split(circle)).toHaveLength(2)
  })
})

describe('importsOf', () => {
  it('reads imports over several lines, and none in comments or strings', () => {
    const source = [
      `import {\n  a,\n  type B,\n} from './a'`,
      `import type { C } from "./c"`,
      `// import { d } from './d'`,
      `/* import { e } from './e' */`,
      `const text = 'https://e.org' // import('./f')`,
      `export const g = 1`,
    ].join('\n')
    expect(importsOf(source)).toEqual([
      { from: './a', typeOnly: false, reexport: false },
      { from: './c', typeOnly: true, reexport: false },
    ])
  })

  it('does not take an exported declaration for a re-export', () => {
    expect(importsOf(`export const from = 1\nexport type Word = 'a' | 'b'\nconst x = 'c'`)).toEqual([])
  })
})
