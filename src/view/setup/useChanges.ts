/** Carries out choices, and keeps what each changed along with itself for as long as it is the last one. */
import { useState } from 'react'
import type { Recipe } from '../../core/recipe'
import type { Adjustment, Change } from '../../content/change'
import type { RuleChoice } from '../../content/optimizers'
import type { Setup } from '../../content/setup'
import { recipeEdit, type RuleChange } from '../../content/setups'
import { useLab, useLabStore } from '../lab'

const NONE: readonly Adjustment[] = []

export function useChanges() {
  const store = useLabStore()
  const recipe = useLab((state) => state.setup.recipe)
  const [told, tell] = useState<{ readonly of: Recipe; readonly adjustments: readonly Adjustment[] }>()
  /** A choice is one of the setup that there is when its turn comes: others may still be under way. */
  const inTurn = (change: (setup: Setup) => void) => {
    store.getState().inTurn(() => change(store.getState().setup))
  }
  /** Remembers what came along with a setup that is being opened. */
  const note = ({ setup, adjustments }: Change) => tell({ of: setup.recipe, adjustments })
  return {
    /** Of the recipe on show. */
    adjustments: told?.of === recipe ? told.adjustments : NONE,
    note,
    /** Starts again at step 1. */
    restart: (choose: (setup: Setup) => Change) =>
      inTurn((setup) => {
        const change = choose(setup)
        store.getState().openSetup(change.setup)
        note(change)
      }),
    /** The same, where nothing changes along with it. */
    open: (choose: (setup: Setup) => Setup) => inTurn((setup) => store.getState().openSetup(choose(setup))),
    /** Goes on from the step on show. */
    goOn: (choose: (recipe: Recipe) => RuleChoice) =>
      inTurn((setup) => {
        const { change, adjustments } = choose(setup.recipe)
        const made = recipeEdit(setup, change)
        store.getState().edit(made)
        tell({ of: made.recipe, adjustments })
      }),
    /** The same, where nothing changes along with it. */
    set: (choose: (recipe: Recipe) => RuleChange) =>
      inTurn((setup) => store.getState().edit(recipeEdit(setup, choose(setup.recipe)))),
  }
}

export type Changes = ReturnType<typeof useChanges>
