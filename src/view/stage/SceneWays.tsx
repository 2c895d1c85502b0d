/** Through the scenes of the lesson that is open. */
import type { OpenLesson } from '../../store/openScene'
import { useLaterMessages } from '../laterMessages'
import { useCourseStore } from '../lessons/useCourse'
import { Icon, ICONS } from '../timeline/icons'

export function SceneWays({ open }: { open: OpenLesson }) {
  const { stage: t } = useLaterMessages()
  const { go } = useCourseStore().getState()
  const { scene, lesson } = open
  return (
    <div className="stage-scenes">
      <button
        type="button"
        className="stage-tool"
        aria-label={t.previousScene}
        title={t.previousScene}
        disabled={scene === 0}
        onClick={() => go(scene - 1)}
      >
        <Icon d={ICONS.back} />
      </button>
      <span>{`${scene + 1} / ${lesson.scenes.length}`}</span>
      <button
        type="button"
        className="stage-tool"
        aria-label={t.nextScene}
        title={t.nextScene}
        disabled={scene === lesson.scenes.length - 1}
        onClick={() => go(scene + 1)}
      >
        <Icon d={ICONS.next} />
      </button>
    </div>
  )
}
