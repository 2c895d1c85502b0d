/** Maps as pictures of a theme: made when they are first painted, once for all places that paint them. */
import type { ChartTheme } from '../../draw/charts/chartTheme'
import type { MapSheet } from '../../draw/charts/mapSheet'
import { neuronScales } from '../../draw/charts/neuronScale'
import { sheetOfMaps } from '../../draw/charts/paintNeurons'
import { mapPalette } from '../../draw/charts/valueColours'
import type { SeenMaps } from './useNeuronMaps'

/** There are no points on these pictures that must be seen. */
const STRENGTH = 0.8

export class DrawnMaps {
  #maps: SeenMaps | null = null
  #theme: ChartTheme['paper'] | null = null
  #sheet: MapSheet | null = null

  /** Tiles as `tileOf` says. */
  sheetOf(maps: SeenMaps, theme: ChartTheme): MapSheet {
    if (this.#sheet && this.#maps === maps && this.#theme === theme.paper) return this.#sheet
    const { spec, data } = maps
    const scales = neuronScales(spec, maps, data.task, data.train)
    this.#sheet = sheetOfMaps(this.#sheet, spec, maps, scales, mapPalette(theme, STRENGTH))
    this.#maps = maps
    this.#theme = theme.paper
    return this.#sheet
  }
}
