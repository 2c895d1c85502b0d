/**
 * The same training in C: the plain loops that anybody would write, in double precision. `scalar FILE` reads a workload
 * as `scalar.mjs` writes it; then for each number of milliseconds on a line of its own it trains on and answers with
 * the examples it went through, and for a line "loss" with the loss over all examples.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TANH, RELU, SOFTMAX };
enum { SGD, ADAM };
enum { MOST_LAYERS = 8 };

typedef struct {
  int units, below, activation;
  double *W, *b, *dW, *db, *z, *a, *delta;
} Layer;

static Layer layers[MOST_LAYERS];
static int layerCount, inputs, outputs, batch, count, optimizer, parameterCount;
static double rate, *parameters, *gradient, *first, *second, *allInputs, *allTargets, *x, *t;
static double power1 = 1, power2 = 1;
static int *order, position;

static double *zeros(size_t n) {
  return calloc(n, sizeof(double));
}

static void forward(int rows) {
  const double *in = x;
  for (int l = 0; l < layerCount; l++) {
    const Layer *L = &layers[l];
    for (int r = 0; r < rows; r++) {
      double *z = L->z + r * L->units, *a = L->a + r * L->units;
      for (int j = 0; j < L->units; j++) {
        double sum = L->b[j];
        for (int i = 0; i < L->below; i++) sum += L->W[j * L->below + i] * in[r * L->below + i];
        z[j] = sum;
      }
      if (L->activation == TANH) {
        for (int j = 0; j < L->units; j++) a[j] = tanh(z[j]);
      } else if (L->activation == RELU) {
        for (int j = 0; j < L->units; j++) a[j] = z[j] > 0 ? z[j] : 0;
      } else {
        double largest = z[0], sum = 0;
        for (int j = 1; j < L->units; j++) if (z[j] > largest) largest = z[j];
        for (int j = 0; j < L->units; j++) sum += a[j] = exp(z[j] - largest);
        for (int j = 0; j < L->units; j++) a[j] /= sum;
      }
    }
    in = L->a;
  }
}

/** Half squared error with tanh, or categorical cross-entropy with softmax: the sum over the rows. */
static double lossOf(int rows) {
  const Layer *L = &layers[layerCount - 1];
  double sum = 0;
  for (int k = 0; k < rows * outputs; k++) {
    if (L->activation == TANH) sum += 0.5 * (L->a[k] - t[k]) * (L->a[k] - t[k]);
    else if (t[k] > 0) sum -= t[k] * log(L->a[k]);
  }
  return sum;
}

static void backward(int rows) {
  const Layer *last = &layers[layerCount - 1];
  for (int k = 0; k < rows * outputs; k++) {
    double slope = last->activation == TANH ? 1 - last->a[k] * last->a[k] : 1;
    last->delta[k] = (last->a[k] - t[k]) / rows * slope;
  }
  memset(gradient, 0, parameterCount * sizeof(double));
  for (int l = layerCount - 1; l >= 0; l--) {
    const Layer *L = &layers[l];
    const double *in = l > 0 ? layers[l - 1].a : x;
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < L->units; j++) {
        double d = L->delta[r * L->units + j];
        for (int i = 0; i < L->below; i++) L->dW[j * L->below + i] += d * in[r * L->below + i];
        L->db[j] += d;
      }
    }
    if (l == 0) break;
    const Layer *below = &layers[l - 1];
    for (int r = 0; r < rows; r++) {
      double *delta = below->delta + r * L->below;
      for (int i = 0; i < L->below; i++) delta[i] = 0;
      for (int j = 0; j < L->units; j++) {
        double d = L->delta[r * L->units + j];
        for (int i = 0; i < L->below; i++) delta[i] += L->W[j * L->below + i] * d;
      }
      for (int i = 0; i < L->below; i++) {
        double a = below->a[r * L->below + i];
        delta[i] *= below->activation == TANH ? 1 - a * a : a > 0;
      }
    }
  }
}

static void update(void) {
  if (optimizer == SGD) {
    for (int k = 0; k < parameterCount; k++) parameters[k] -= rate * gradient[k];
    return;
  }
  power1 *= 0.9;
  power2 *= 0.999;
  for (int k = 0; k < parameterCount; k++) {
    double g = gradient[k];
    first[k] = 0.9 * first[k] + (1 - 0.9) * g;
    second[k] = 0.999 * second[k] + (1 - 0.999) * g * g;
    parameters[k] -= rate * (first[k] / (1 - power1)) / (sqrt(second[k] / (1 - power2)) + 1e-8);
  }
}

static void gather(const int *examples, int rows) {
  for (int r = 0; r < rows; r++) {
    memcpy(x + r * inputs, allInputs + (size_t)examples[r] * inputs, inputs * sizeof(double));
    memcpy(t + r * outputs, allTargets + (size_t)examples[r] * outputs, outputs * sizeof(double));
  }
}

static void shuffle(void) {
  for (int k = count - 1; k > 0; k--) {
    int other = rand() % (k + 1), kept = order[k];
    order[k] = order[other];
    order[other] = kept;
  }
}

static int step(void) {
  if (position == 0) shuffle();
  int rows = count - position < batch ? count - position : batch;
  gather(order + position, rows);
  forward(rows);
  lossOf(rows);
  backward(rows);
  update();
  position = position + rows < count ? position + rows : 0;
  return rows;
}

static double meanLoss(void) {
  double sum = 0;
  for (int k = 0; k < count; k++) {
    gather(&k, 1);
    forward(1);
    sum += lossOf(1);
  }
  return sum / count;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double number(FILE *file) {
  double value;
  if (fread(&value, sizeof value, 1, file) != 1) exit(1);
  return value;
}

static double *numbers(FILE *file, size_t n) {
  double *values = zeros(n);
  if (fread(values, sizeof *values, n, file) != n) exit(1);
  return values;
}

static void readWorkload(FILE *file) {
  optimizer = number(file), rate = number(file), batch = number(file), count = number(file);
  inputs = number(file), layerCount = number(file);
  if (layerCount > MOST_LAYERS) exit(1);
  int below = inputs;
  for (int l = 0; l < layerCount; below = layers[l++].units) {
    Layer *L = &layers[l];
    L->below = below, L->units = number(file), L->activation = number(file);
    L->z = zeros(batch * L->units), L->a = zeros(batch * L->units), L->delta = zeros(batch * L->units);
    parameterCount += L->units * (below + 1);
  }
  outputs = below;
  parameters = numbers(file, parameterCount);
  allInputs = numbers(file, (size_t)count * inputs), allTargets = numbers(file, (size_t)count * outputs);
  gradient = zeros(parameterCount), first = zeros(parameterCount), second = zeros(parameterCount);
  double *p = parameters, *g = gradient;
  for (int l = 0; l < layerCount; l++) {
    Layer *L = &layers[l];
    L->W = p, L->b = p += L->units * L->below, p += L->units;
    L->dW = g, L->db = g += L->units * L->below, g += L->units;
  }
  x = zeros(batch * inputs), t = zeros(batch * outputs), order = malloc(count * sizeof(int));
  for (int k = 0; k < count; k++) order[k] = k;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 1;
  readWorkload(file);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    if (strncmp(line, "loss", 4) == 0) {
      printf("%.17g\n", meanLoss());
    } else {
      double until = milliseconds() + atof(line), samples = 0;
      while (milliseconds() < until) samples += step();
      printf("%.17g\n", samples);
    }
    fflush(stdout);
  }
}
