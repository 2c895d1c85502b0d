/** Carries out choices, and keeps what each changed along with itself for as long as it is the last one. */
import { useState } from 'react'
import type { Recipe } from '../../core/recipe'
import type { Adjustment, Change } from '../../content/change'
import type { RuleChoice } from '../../content/optimizers'
import { recipeEdit, type RuleChange } from '../../content/setups'
import { useLab, useLabStore } from '../lab'

const NONE: readonly Adjustment[] = []

export function useChanges() {
  const store = useLabStore()
  const recipe = useLab((state) => state.setup.recipe)
  const [told, tell] = useState<{ readonly of: Recipe; readonly adjustments: readonly Adjustment[] }>()
  return {
    /** Of the recipe on show. */
    adjustments: told?.of === recipe ? told.adjustments : NONE,
    /** Remembers what came along with a setup that is being opened. */
    note: ({ setup, adjustments }: Change) => tell({ of: setup.recipe, adjustments }),
    /** Starts again at step 1. */
    restart: ({ setup, adjustments }: Change) => {
      store.getState().openSetup(setup)
      tell({ of: setup.recipe, adjustments })
    },
    /** Goes on from the step on show. */
    goOn: ({ change, adjustments }: RuleChoice) => {
      const { setup, edit } = store.getState()
      const made = recipeEdit(setup, change)
      edit(made)
      tell({ of: made.recipe, adjustments })
    },
    /** The same, where nothing changes along with it. */
    set: (change: RuleChange) => {
      const { setup, edit } = store.getState()
      edit(recipeEdit(setup, change))
    },
  }
}
