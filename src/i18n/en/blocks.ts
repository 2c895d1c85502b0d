/** Large networks: blocks of weights, their legend, and the part of them that is shown as circles and edges. */
export const blocks = {
  /** Between two sentences. */
  gap: ' ',
  hint: 'Arrow keys walk along the neurons, with Alt along weights and biases too; Enter selects. A chosen neuron shows all its own edges.',
  pixels: (width: string, height: string) => `${width} × ${height} pixels`,
  image: 'Image',
  cells: {
    weight: (rows: string, columns: string) => `${rows} × ${columns} weights`,
    signal: (rows: string, columns: string) => `${rows} × ${columns} signals w·a`,
    error: (rows: string, columns: string) => `${rows} × ${columns} errors w·δ`,
    gradient: (rows: string, columns: string) => `${rows} × ${columns} gradients`,
    update: (rows: string, columns: string) => `${rows} × ${columns} changes`,
  },
  size: (rows: string, columns: string) => `${rows} × ${columns}`,
  inputs: (count: string) => `${count} inputs`,
  outputs: (count: string) => `${count} outputs`,
  legend: 'Legend of the blocks',
  quantities: {
    weight: 'weight w, bias b',
    signal: 'signal w·a',
    error: 'error w·δ',
    gradient: 'gradient ∂L/∂w',
    update: 'change of w',
  },
  units: 'x, z, a',
  errors: 'δ',
  scale: { root: 'root scale', linear: 'linear scale', logarithmic: 'logarithmic scale' },
  eachLayer: 'each layer to its own largest',
  reading: 'Rows receive, columns send. Rings: the 4 strongest of a block.',
  dense: 'A pixel shows the largest of its cells.',
  running: 'Training runs: one block is drawn anew with each picture.',
  target: 'target y',
  showEdges: (name: string) => `Show ${name} as edges`,
  backToBlocks: 'Back to the blocks',
  part: (name: string) =>
    `Around ${name}: the strongest units of each layer. Every number is computed with all of them.`,
  shownOf: (shown: string, all: string) => `${shown} of ${all}`,
} as const
