/** The numbers of the step that are wrong, beside the right ones. */
import { formatCount } from '../../draw/format'
import { hueOf } from '../inspector/hue'
import type { Beside } from './verdict'
import { nameOf, writeBoth, type Words } from './wording'

const MOST = 12

const isUpdated = ({ cell }: Beside) => cell.quantity === 'W_next' || cell.quantity === 'b_next'
const worldOf = (of: Beside) => (isUpdated(of) ? 'value' : 'derivative')

/** The ones to look at: what the update makes of wrong gradients is not a mistake of its own. */
function telling(numbers: readonly Beside[]): readonly Beside[] {
  const before = numbers.filter((each) => !isUpdated(each))
  return (before.length > 0 ? before : numbers).slice(0, MOST)
}

export function WrongNumbers({ numbers, words }: { numbers: readonly Beside[]; words: Words }) {
  const { t } = words
  const shown = telling(numbers)
  return (
    <>
      <table className={`mistakes-table ${words.digits === 'all' ? 'is-long' : ''}`} aria-label={t.table}>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.planted}</th>
            <th scope="col">{t.truth}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => {
            const name = nameOf(words, each.cell)
            const [here, right] = writeBoth(words, each.here, each.otherwise)
            return (
              <tr key={`${name} ${each.row}`}>
                <th scope="row">{name}</th>
                <td className={hueOf(worldOf(each), each.here)}>{here}</td>
                <td className={hueOf(worldOf(each), each.otherwise)}>{right}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {numbers.length > shown.length && <p>{t.more(formatCount(numbers.length - shown.length))}</p>}
    </>
  )
}
