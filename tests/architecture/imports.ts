/** What a source file imports, read off its text: no parser, so it is fast and needs no compiler API. */

/** One import: `typeOnly` leaves nothing behind at run time, `reexport` is an `export … from`. */
export interface Import {
  readonly from: string
  readonly typeOnly: boolean
  readonly reexport: boolean
}

const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** The source without its comments; strings stay. */
export function withoutComments(source: string): string {
  return source.replace(STRING_OR_COMMENT, (_, string: string | undefined) => string ?? ' ')
}

const STATEMENT = /^[ \t]*(import|export)(\s+type\b)?(?=[\s{*'"])([^;'"`]*?\bfrom\s*)?\s*(['"])([^'"\n]+)\4/gm
const CALL = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g
const NEW_URL = /\bnew\s+URL\s*\(\s*(['"`])([^'"`\n]+)\1\s*,\s*import\.meta\.url/g

/** Static and dynamic imports, re-exports, and files named by `new URL('…', import.meta.url)`. */
export function importsOf(source: string): Import[] {
  const text = withoutComments(source)
  const found: Import[] = []
  for (const [, keyword, type, , , from] of text.matchAll(STATEMENT)) {
    found.push({ from, typeOnly: type !== undefined, reexport: keyword === 'export' })
  }
  for (const pattern of [CALL, NEW_URL]) {
    for (const [, , from] of text.matchAll(pattern)) found.push({ from, typeOnly: false, reexport: false })
  }
  return found
}
