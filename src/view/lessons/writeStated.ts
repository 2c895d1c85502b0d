/** Numbers that lessons state, as the page writes numbers. */
import { formatCount, raised } from '../../draw/format'

/** From so many digits on a whole number is written in groups. */
const GROUPED = 5

/** "-3.3e-05" as −3.3×10⁻⁵, "134217728" as 134 217 728. */
export function writeStated(says: string): string {
  const [mantissa, exponent] = says.split('e')
  const written = mantissa.replace('-', '−')
  if (exponent !== undefined) return `${written}×10${raised(Number(exponent))}`
  return /^\d+$/.test(says) && says.length >= GROUPED ? formatCount(Number(says)) : written
}
