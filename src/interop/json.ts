/** JSON that keeps every bit of a number and can be read by people: objects over lines, rows of numbers on one. */

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

const isFlat = (value: Json) => typeof value !== 'object' || value === null

/** −0 is written as -0, which JSON knows but `JSON.stringify` does not write. */
function scalar(value: Json): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}

/** Fields that are undefined are left out; numbers must be finite. */
export function jsonText(value: Json, indent = ''): string {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const entries: readonly Json[] = value
    if (entries.every(isFlat)) return `[${entries.map(scalar).join(', ')}]`
    return `[\n${entries.map((entry) => deeper + jsonText(entry, deeper)).join(',\n')}\n${indent}]`
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value as Record<string, Json | undefined>)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => `${deeper}${JSON.stringify(key)}: ${jsonText(field as Json, deeper)}`)
    return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`
  }
  return scalar(value)
}
