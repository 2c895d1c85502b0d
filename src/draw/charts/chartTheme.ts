import type { Hue } from '../faces'

/** The colours and the type of canvas drawings, in CSS notation, as the page's tokens have them now. */
export interface ChartTheme {
  readonly paper: string
  readonly rule: string
  readonly void: string
  readonly ink: string
  readonly ink2: string
  readonly mark: string
  readonly positive: string
  readonly negative: string
  /** The four data colours, and their quiet forms. */
  readonly hues: Readonly<Record<Hue, string>>
  readonly quiet: Readonly<Record<Hue, string>>
  /** The family list of the page. */
  readonly family: string
  /** px of the smallest type. */
  readonly size: number
}

/** For `context.font`. */
export function chartFont({ family, size }: ChartTheme): string {
  return `${size}px ${family}`
}
