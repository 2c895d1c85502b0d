import { drawnCount } from '../../draw/charts/points'
import { formatCount } from '../../draw/format'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'

/** How many points there are on a map, and which are hollow. */
export function PointCount() {
  const { charts } = useLaterMessages()
  const { train, test } = useLab((state) => state.setup.data)
  const all = train.count + (test?.count ?? 0)
  const drawn = drawnCount(train) + (test ? drawnCount(test) : 0)
  const said = [
    test
      ? charts.points(formatCount(train.count), formatCount(test.count))
      : charts.trainPoints(formatCount(train.count)),
    ...(drawn < all ? [charts.pointsDrawn(formatCount(drawn), formatCount(all))] : []),
  ]
  return <p className="chart-note">{said.join(' · ')}</p>
}
