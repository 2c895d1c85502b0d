/** Hands a file to the browser's downloads. */
import type { SavedFile } from '../../store/labState'

export function download(file: SavedFile | null): void {
  if (!file) return
  const { name, type, parts } = file
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
