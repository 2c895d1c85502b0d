/** One section: heading, formulas, bars, picture, remark; always in this order. */
import type { Formula, Section } from '../../core/explain/derivation'
import { Terms } from '../glossary/Terms'
import { plainText } from '../glossary/termText'
import { useLaterMessages } from '../laterMessages'
import { ActivationPicture } from './ActivationPicture'
import { Bars } from './Bars'
import { FormulaView } from './FormulaView'
import { LossPicture } from './LossPicture'
import type { Pen } from './writing'

/** Whether a picture finds room beside a formula; beside a slope only where that is a number. */
function isShort({ left, symbols }: Formula, slope: boolean): boolean {
  if (symbols === null) return true
  return !slope && symbols.kind !== 'sum' && left.kind === 'symbol'
}

export function SectionView({ section, index, pen }: { section: Section; index: number; pen: Pen }) {
  const t = useLaterMessages().inspector
  const { heading, formulas, bars, picture, remark } = section
  const beside = picture?.kind === 'activation' && formulas.every((each) => isShort(each, picture.tangent))
  return (
    <section className="inspector-section">
      {heading && (
        <h3 aria-label={plainText(t.headings[heading])}>
          <Terms text={t.headings[heading]} />
        </h3>
      )}
      <div className={beside ? 'formulas is-beside' : 'formulas'}>
        <div>
          {formulas.map((formula, k) => (
            <FormulaView key={k} formula={formula} pen={pen} />
          ))}
        </div>
        {picture?.kind === 'activation' && <ActivationPicture {...picture} />}
      </div>
      {bars.length > 0 && <Bars bars={bars} section={index} pen={pen} />}
      {picture?.kind === 'loss' && <LossPicture {...picture} />}
      {remark && (
        <p className="remark">
          <Terms text={t.remarks[remark]} />
        </p>
      )}
    </section>
  )
}
