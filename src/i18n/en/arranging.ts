/** Choosing what stands beside the graph, and what its edges and circles show. */
export const arranging = {
  title: 'Panels beside the graph',
  about: {
    explain: 'the number that was just computed, with its formula',
    charts: 'decision map, loss, scores',
    paths: 'every way from a weight to the loss, and what each adds to the gradient',
    whatIf: 'the loss over one weight: what a step promises, what it brings',
    flow: 'norms, saturated and dead neurons, histograms, layer by layer',
    sees: 'what each neuron answers over the inputs; weights as images',
    landscape: 'the loss over a plane of parameters, with the way taken so far',
    compare: 'a second run beside this one, with one thing changed',
  },
  edges: 'Edges show',
  edgeModes: {
    phase: 'what the phase computes',
    weight: 'weights alone',
    signal: 'signal w·a',
    error: 'error w·δ',
    gradient: 'gradient ∂L/∂w',
    update: 'update Δw',
  },
  scale: 'Thickness by',
  scales: { root: 'Square root', linear: 'Size', logarithmic: 'Logarithm' },
  reach: 'Thickest is the largest of',
  reaches: { network: 'The network', layer: 'Each layer' },
  circles: 'Circles show',
  nodeFaces: { running: 'Maps while training', value: 'Values', map: 'Maps' },
} as const
