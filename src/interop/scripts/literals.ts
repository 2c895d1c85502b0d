/** Numbers and arrays as Python has them, with every bit. */

/** Arrays of more numbers than this are written as their bits. */
const MOST_SPELLED = 1000
const WIDEST_LINE = 96
/** 72 bytes are 96 letters of base64. */
const PACKED_LINE = 9

/** A float: the shortest decimal that is this number and no other. */
export function literal(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** Whether an array of so many numbers is written as its bits. */
export function isPacked(count: number): boolean {
  return count > MOST_SPELLED
}

/** Pieces, with commas between, over as many lines as it takes. */
function* wrapped(pieces: Iterable<string>, indent: string): Generator<string> {
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && indent.length + line.length + piece.length + 2 > WIDEST_LINE) {
      yield `${indent}${line},\n`
      line = ''
    }
    line += line === '' ? piece : `, ${piece}`
  }
  if (line !== '') yield `${indent}${line},\n`
}

/** The numbers as base64 of float64, little-endian, a line for every nine. */
function* packedLines(numbers: Float64Array): Generator<string> {
  for (let at = 0; at < numbers.length; at += PACKED_LINE) {
    const part = numbers.subarray(at, at + PACKED_LINE)
    const bytes = new DataView(new ArrayBuffer(8 * part.length))
    part.forEach((value, k) => bytes.setFloat64(8 * k, value, true))
    yield `${btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))}\n`
  }
}

/** How a library makes an array out of a list. */
export type Wrap = 'torch.tensor' | 'np.array'

/**
 * An array of rows of `width` numbers, or of one dimension where it is null, as an expression. Large ones call the
 * script's own `unpack`, which takes the bits and the shape.
 */
export function* arrayPieces(
  numbers: Float64Array,
  width: number | null,
  wrap: Wrap,
  indent = '',
): Generator<string> {
  const shape = width === null ? [numbers.length] : [numbers.length / width, width]
  if (isPacked(numbers.length)) {
    yield 'unpack("""\n'
    yield* packedLines(numbers)
    return yield `""", ${shape.join(', ')})`
  }
  const rows = Array.from({ length: width === null ? 1 : shape[0] }, (_, r) =>
    Array.from(width === null ? numbers : numbers.subarray(r * width, (r + 1) * width), literal),
  )
  const inLines = rows.map((row) => `[${row.join(', ')}]`)
  const short = width === null ? inLines[0] : `[${inLines.join(', ')}]`
  if (indent.length + short.length + wrap.length <= WIDEST_LINE - 12) return yield `${wrap}(${short})`
  const deeper = `${indent}    `
  yield `${wrap}([\n`
  if (width === null) yield* wrapped(rows[0], deeper)
  else {
    for (const [r, row] of rows.entries()) {
      if (deeper.length + inLines[r].length < WIDEST_LINE) yield `${deeper}${inLines[r]},\n`
      else {
        yield `${deeper}[\n`
        yield* wrapped(row, `${deeper}    `)
        yield `${deeper}],\n`
      }
    }
  }
  yield `${indent}])`
}

/** More numbers than this get no comment: they stand in the assertion. */
const MOST_REMARKED = 12

/** A comment with the numbers, to ten digits: what is beyond is rounding. */
export function remark(name: string, numbers: Float64Array | readonly number[]): string {
  if (numbers.length > MOST_REMARKED) return ''
  const short = Array.from(numbers, (value) => String(Number(value.toPrecision(10))))
  return `# ${name}: ${short.join(', ')}\n`
}

/** Names in one line, or in parentheses over several. */
export function nameList(names: readonly string[]): string {
  const line = names.join(', ')
  if (line.length <= 72) return line
  return `(\n${[...wrapped(names, '    ')].join('')})`
}

/** A comment of one line: nothing in it can end it. */
export function comment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`
}
