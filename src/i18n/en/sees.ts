/** The panel that shows what each neuron sees: maps over the inputs, weights as images or as bars. */
export const sees = {
  surface: 'Surface',
  curve: 'Curve',
  choose: 'Choose a neuron, here or on the graph, to see where it turns.',
  colours: (low: string, high: string) => `colours from ${low} to ${high}`,
  heights: (low: string, high: string) => `from ${low} to ${high}`,
  key: {
    border: (output: string, threshold: string) => `${output} = ${threshold}, where the decision turns`,
    largest: (output: string) => `where ${output} becomes the largest`,
    levels: (name: string) => `lines of equal ${name}, at the numbers beside the bar`,
    zero: (name: string) => `where z of ${name} is 0`,
    inputZero: (name: string) => `where ${name} is 0`,
    never: (name: string, positive: boolean) =>
      positive
        ? `${name} turns nowhere here: its z is above 0`
        : `${name} turns nowhere here: its z is below 0`,
    missed: (wrong: string, all: string) => `misclassified: ${wrong} of ${all} training points`,
    missedBoth: (wrong: string, all: string, wrongTest: string, allTest: string) =>
      `misclassified: ${wrong} of ${all} training points, ${wrongTest} of ${allTest} test points`,
  },
  show: 'What the images show',
  quantities: { weights: 'Weights', gradient: 'Gradient' },
  allImages: { weights: 'Weights into the first layer', gradient: 'Gradients of the first layer' },
  common: (extent: string) => `Full colour is ±${extent}, the same for all neurons.`,
  gradientLater: 'The gradient of the first layer is not known yet: go on with Next until it is computed.',
  into: (name: string) => `Weights into ${name}`,
  gradientInto: (name: string) => `Gradient of ${name}`,
  inputImage: 'Input x of the example',
  pixel: (row: string, column: string) => `row ${row}, column ${column}`,
  strongestOf: (count: string, all: string) => `The ${count} strongest of ${all}`,
  many: (inputs: string) =>
    `${inputs} inputs make no plane to draw a map on, and they are no image. What a neuron looks for is in its incoming weights.`,
  neuron: 'Neuron',
} as const
