/** JSON that keeps every bit of a number and can be read by people: objects over lines, rows of numbers on one. */

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

const isFlat = (value: Json) => typeof value !== 'object' || value === null

/** −0 is written as -0, which JSON knows but `JSON.stringify` does not write. */
function scalar(value: Json): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

/** In pieces, each a line or less. Fields that are undefined are left out; numbers must be finite. */
export function* jsonPieces(value: Json, indent = ''): Generator<string> {
  if (isFlat(value)) return yield scalar(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const entries: readonly Json[] = value
    if (entries.every(isFlat)) return yield `[${entries.map(scalar).join(', ')}]`
    for (const [k, entry] of entries.entries()) {
      yield `${k === 0 ? '[' : ','}\n${deeper}`
      yield* jsonPieces(entry, deeper)
    }
    return yield `\n${indent}]`
  }
  const fields = Object.entries(value as Record<string, Json | undefined>).filter(
    ([, each]) => each !== undefined,
  )
  for (const [k, [key, field]] of fields.entries()) {
    yield `${k === 0 ? '{' : ','}\n${deeper}${JSON.stringify(key)}: `
    yield* jsonPieces(field as Json, deeper)
  }
  yield fields.length === 0 ? '{}' : `\n${indent}}`
}
