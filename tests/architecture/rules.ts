/** The design's rules about source files, as functions from their texts to sentences about what is wrong. */
import { posix } from 'node:path'
import { importsOf, withoutComments, type Import } from './imports'
import { HOUSES, NARROWED, ROOT } from './houses'

/** Path (`src/core/run.ts`) to text. */
export type Sources = ReadonlyMap<string, string>

const EXTENSIONS = ['', '.ts', '.tsx']
const LONGEST = 250

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bdangerouslySetInnerHTML\b/, 'writes HTML from strings; let React make the elements'],
  [/\.(innerHTML|outerHTML)\s*=[^=]/, 'writes HTML from strings; let React make the elements'],
  [/\beval\s*\(/, 'evaluates text, which the content security policy forbids'],
  [/\bnew\s+Function\b/, 'makes a function from text, which the content security policy forbids'],
  [
    /^\s*export\s+default\b|\bas\s+default\s*}/m,
    'has a default export; names are found by searching for them',
  ],
]

/** Functions that engines compute differently in their last bits. */
const UNEQUAL = /\bMath\.(a?(cos|sin|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow|random)\b/

/** The file of src that `from` means in `path`: null for a package, undefined for a file that is not there. */
function resolve(sources: Sources, path: string, from: string): string | null | undefined {
  if (!from.startsWith('.')) return null
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''))
  return EXTENSIONS.map((extension) => target + extension).find((file) => sources.has(file))
}

const folderOf = (path: string) => path.split('/')[1]
const packageOf = (from: string) => from.split('/', from.startsWith('@') ? 2 : 1).join('/')

function importTrouble(path: string, from: string, target: string | null | undefined): string | null {
  if (target === undefined) return `imports '${from}', which is not a file of src`
  if (path === ROOT) return null
  const folder = folderOf(path)
  const house = HOUSES[folder]
  if (house === undefined) return `is in no known folder; the folders are ${Object.keys(HOUSES).join(', ')}`
  if (target === null) {
    if (house.packages.includes(packageOf(from))) return null
    return `imports the package '${from}', but ${house.why}`
  }
  const other = folderOf(target)
  if (target === ROOT)
    return `imports ${ROOT}, which is the only file that sees everything and is seen by none`
  if (other === folder) return null
  if (!house.folders.includes(other)) return `imports ${target}, but ${house.why}`
  const narrowed = NARROWED[`${folder} > ${other}`]
  return narrowed === undefined || narrowed.allows.test(target)
    ? null
    : `imports ${target}, but ${narrowed.why}`
}

function textTroubles(path: string, text: string, imports: readonly Import[]): string[] {
  const code = withoutComments(text)
  const troubles = FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, why]) => why)
  if (folderOf(path) === 'core' && UNEQUAL.test(code)) {
    troubles.push('uses a function of Math that every engine computes differently; core has its own')
  }
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) troubles.push('holds a TODO; do it, or open an issue')
  const lines = text.trimEnd().split('\n').length
  if (lines > LONGEST) {
    troubles.push(`has ${lines} lines; a file of more than ${LONGEST} does more than one thing`)
  }
  if (imports.some(({ reexport }) => reexport)) {
    troubles.push(
      're-exports another file; import from where a thing is defined, so that it is found at once',
    )
  }
  return troubles
}

/** Cycles as `a > b > a`, each once. Types count: files that need each other's types belong together. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    const seenAt = path.indexOf(file)
    if (seenAt >= 0) cycles.push([...path.slice(seenAt), file].join(' > '))
    if (seenAt >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}

/** Every broken rule, as a sentence that begins with the file's path. */
export function troublesOf(sources: Sources): string[] {
  const troubles: string[] = []
  const graph = new Map<string, string[]>()
  for (const [path, text] of sources) {
    const imports = path.endsWith('.css') ? [] : importsOf(text)
    const targets = imports.map(({ from }) => ({ from, target: resolve(sources, path, from) }))
    graph.set(
      path,
      targets.flatMap(({ target }) => (typeof target === 'string' ? [target] : [])),
    )
    const own = targets.map(({ from, target }) => importTrouble(path, from, target))
    for (const trouble of [...own, ...textTroubles(path, text, imports)]) {
      if (trouble !== null) troubles.push(`${path} ${trouble}.`)
    }
  }
  for (const cycle of cyclesOf(graph)) {
    troubles.push(`${cycle} is a circle; none of these files can be understood alone.`)
  }
  return troubles
}
