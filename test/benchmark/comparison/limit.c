// SPDX-License-Identifier: Apache-2.0
/*
 * What the machine can do: sum_j P_ij x_j, P_ij = e^{x_i B x_j} / sum_k e^{x_i B x_k}, for all rows, in C.
 *
 * Rows lie side by side in vectors, keys are scalars. For d <= 8 two passes over the keys, one for the maximum of the row and one for
 * exponentials and sums, and no score is stored. For larger d, a multiple of 8, scores and averages are two matrix products in tiles of
 * registers, and the maximum is raised block by block of keys.
 *
 * limit PROBLEM n d THREADS SECONDS OUT: the file PROBLEM holds x and B as doubles. Prints the median and the best time in seconds.
 */
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined __AVX512F__
#include <immintrin.h>
#define LANES 8
#elif defined __AVX2__
#include <immintrin.h>
#define LANES 4
#else
#define LANES 4
#endif

typedef double vec __attribute__((vector_size(8 * LANES)));
typedef long long ints __attribute__((vector_size(8 * LANES)));

#define INLINE static inline __attribute__((always_inline))

INLINE vec larger(const vec a, const vec b) {
#if defined __AVX512F__
  return (vec)_mm512_max_pd((__m512d)a, (__m512d)b);
#elif defined __AVX2__
  return (vec)_mm256_max_pd((__m256d)a, (__m256d)b);
#else
  const ints of_a = a > b;
  return (vec)(((ints)a & of_a) | ((ints)b & ~of_a));
#endif
}

INLINE vec all(const double a) {
  return a - (vec){};
}

/* Loads once into a register what gcc would load again for every product. */
#if defined __x86_64__
#define KEEP(v) __asm__("" : "+v"(v))
#else
#define KEEP(v)
#endif

#define LOG2_E 0x1.71547652b82fep0
/* Adding this rounds to a whole number, which is then in the low bits. */
#define WHOLE 0x1.8p52
/* 2^-1000 is nothing beside 1. */
#define LEAST (-1000.0)

/*
 * 2^y for y <= 0: below 1 ulp. The polynomial interpolates 2^f on [-1/2, 1/2] at the Chebyshev points; its terms are paired, since one
 * long chain of sums would wait for itself.
 */
INLINE vec exp2_of(const vec y) {
  const vec within = larger(y, all(LEAST));
  const vec shifted = within + WHOLE;
  const vec f = within - (shifted - WHOLE);
  const vec f2 = f * f;
  vec p = f * 0x1.e9ec1fcb69a7fp-32 + 0x1.e6228acd1c6e5p-28;
  p = p * f2 + (f * 0x1.b524ebd13a55fp-24 + 0x1.62bfc2c86d700p-20);
  p = p * f2 + (f * 0x1.ffcbfc6da6ed1p-17 + 0x1.430913112c61bp-13);
  p = p * f2 + (f * 0x1.5d87fe78a3f9cp-10 + 0x1.3b2ab6fb9f1a5p-7);
  p = p * f2 + (f * 0x1.c6b08d704a0c6p-5 + 0x1.ebfbdff82c5aep-3);
  p = p * f2 + (f * 0x1.62e42fefa39efp-1 + 1.0);
  return (vec)((ints)p + ((ints)shifted << 52));
}

static int n, d;
static double *x, *form, *means;

/* ---- few coordinates ---- */

#ifndef ABREAST
#define ABREAST 2
#endif
#define FEW_ROWS (ABREAST * LANES)

INLINE vec score(const int dim, const vec *q, const double *key, const vec from) {
  vec s = from;
  for (int k = 0; k < dim; k++) {
    s += q[k] * key[k];
  }
  return s;
}

/* Rows [first, first + FEW_ROWS). */
INLINE void few(const int dim, const int first) {
  vec q[ABREAST][8], sums[ABREAST][8], most[ABREAST], sum[ABREAST];
  for (int r = 0; r < ABREAST; r++) {
    for (int k = 0; k < dim; k++) {
      for (int l = 0; l < LANES; l++) {
        const int i = first + r * LANES + l;
        double coordinate = 0;
        for (int c = 0; c < dim && i < n; c++) {
          coordinate += x[i * dim + c] * form[c * dim + k];
        }
        q[r][k][l] = coordinate * LOG2_E;
      }
      sums[r][k] = (vec){};
    }
    most[r] = all(-__builtin_inf());
    sum[r] = (vec){};
  }
  for (int j = 0; j < n; j++) {
    for (int r = 0; r < ABREAST; r++) {
      most[r] = larger(most[r], score(dim, q[r], x + j * dim, (vec){}));
    }
  }
  for (int j = 0; j < n; j++) {
    for (int r = 0; r < ABREAST; r++) {
      const vec e = exp2_of(score(dim, q[r], x + j * dim, -most[r]));
      sum[r] += e;
      for (int k = 0; k < dim; k++) {
        sums[r][k] += e * x[j * dim + k];
      }
    }
  }
  for (int r = 0; r < ABREAST; r++) {
    for (int k = 0; k < dim; k++) {
      const vec mean = sums[r][k] / sum[r];
      for (int l = 0; l < LANES && first + r * LANES + l < n; l++) {
        means[(first + r * LANES + l) * dim + k] = mean[l];
      }
    }
  }
}

static void few_rows(const int first) {
  switch (d) {
    case 1: few(1, first); break;
    case 2: few(2, first); break;
    case 3: few(3, first); break;
    case 4: few(4, first); break;
    case 5: few(5, first); break;
    case 6: few(6, first); break;
    case 7: few(7, first); break;
    default: few(8, first);
  }
}

/* ---- many coordinates ---- */

#if LANES == 8
#define COLUMNS 8
#else
#define COLUMNS 4
#endif
#define VECTORS 3
#define ROWS (VECTORS * LANES)
#define KEYS 64
#define WIDEST 512

/* c_b += sum_k a_k b_kb for COLUMNS columns b of one tile of ROWS rows; a and c have ROWS side by side. */
INLINE void product(
    const int depth, const vec *a, const double *b, const int along, const int across, vec *c, const int add) {
  vec sum[COLUMNS][VECTORS];
  for (int i = 0; i < COLUMNS; i++) {
    for (int v = 0; v < VECTORS; v++) {
      sum[i][v] = add ? c[i * VECTORS + v] : (vec){};
    }
  }
  for (int k = 0; k < depth; k++) {
    vec row[VECTORS];
    for (int v = 0; v < VECTORS; v++) {
      row[v] = a[k * VECTORS + v];
      KEEP(row[v]);
    }
    for (int i = 0; i < COLUMNS; i++) {
      const double factor = b[k * along + i * across];
      for (int v = 0; v < VECTORS; v++) {
        sum[i][v] += row[v] * factor;
      }
    }
  }
  for (int i = 0; i < COLUMNS; i++) {
    for (int v = 0; v < VECTORS; v++) {
      c[i * VECTORS + v] = sum[i][v];
    }
  }
}

typedef struct {
  vec query[WIDEST * VECTORS], sums[WIDEST * VECTORS], weights[KEYS * VECTORS];
  vec most[VECTORS], sum[VECTORS];
} tile;

static void begin(tile *t, const int first) {
  for (int k = 0; k < d; k++) {
    for (int r = 0; r < ROWS; r++) {
      const int i = first + r;
      t->sums[k * VECTORS + r / LANES][r % LANES] = i < n ? x[i * d + k] * LOG2_E : 0;
    }
  }
  for (int k = 0; k < d; k += COLUMNS) {
    product(d, t->sums, form + k, d, 1, t->query + k * VECTORS, 0);
  }
  memset(t->sums, 0, d * VECTORS * sizeof(vec));
  for (int v = 0; v < VECTORS; v++) {
    t->most[v] = all(-1e300);
    t->sum[v] = (vec){};
  }
}

static void attend_block(tile *t, const double *keys, const int count) {
  for (int j = 0; j < count; j += COLUMNS) {
    product(d, t->query, keys + j * d, 1, d, t->weights + j * VECTORS, 0);
  }
  for (int v = 0; v < VECTORS; v++) {
    vec most = t->most[v];
    for (int j = 0; j < count; j++) {
      most = larger(most, t->weights[j * VECTORS + v]);
    }
    const vec shrink = exp2_of(t->most[v] - most);
    vec sum = t->sum[v] * shrink;
    for (int j = 0; j < count; j++) {
      const vec e = exp2_of(t->weights[j * VECTORS + v] - most);
      t->weights[j * VECTORS + v] = e;
      sum += e;
    }
    for (int k = 0; k < d; k++) {
      t->sums[k * VECTORS + v] *= shrink;
    }
    t->sum[v] = sum;
    t->most[v] = most;
  }
  for (int k = 0; k < d; k += COLUMNS) {
    product(count, t->weights, keys + k, d, 1, t->sums + k * VECTORS, 1);
  }
}

static void finish(const tile *t, const int first) {
  for (int r = 0; r < ROWS && first + r < n; r++) {
    const double share = 1 / t->sum[r / LANES][r % LANES];
    for (int k = 0; k < d; k++) {
      means[(first + r) * d + k] = t->sums[k * VECTORS + r / LANES][r % LANES] * share;
    }
  }
}

/* Tiles [first, last) of rows meet each block of keys while it is near. */
static void many_rows(const int first, const int last, tile *tiles) {
  for (int t = first; t < last; t++) {
    begin(tiles + t - first, t * ROWS);
  }
  for (int j = 0; j < n; j += KEYS) {
    for (int t = first; t < last; t++) {
      attend_block(tiles + t - first, x + (long)j * d, n - j < KEYS ? n - j : KEYS);
    }
  }
  for (int t = first; t < last; t++) {
    finish(tiles + t - first, t * ROWS);
  }
}

/* ---- the whole ---- */

#define MOST_TILES 4
static tile *rooms;

static void attend(void) {
  if (d <= 8) {
#pragma omp parallel for schedule(dynamic)
    for (int i = 0; i < n; i += FEW_ROWS) {
      few_rows(i);
    }
    return;
  }
  const int tiles = (n + ROWS - 1) / ROWS;
  const int together = n < 512 ? 1 : MOST_TILES;
#pragma omp parallel for schedule(dynamic)
  for (int t = 0; t < tiles; t += together) {
    const int last = t + together < tiles ? t + together : tiles;
    many_rows(t, last, rooms + omp_get_thread_num() * MOST_TILES);
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  const double u = *(const double *)a, v = *(const double *)b;
  return (u > v) - (u < v);
}

/* Half of the time to warm up, half of it timed, in samples of a millisecond at least. */
static void measure(const double seconds) {
  enum { MOST = 100000 };
  static double samples[MOST];
  const double start = now();
  long runs = 0;
  do {
    attend();
    runs++;
  } while (now() - start < seconds / 2);
  const double warm = now() - start;
  const long each = 1 + (long)(2e-3 * runs / warm);
  int count = 0;
  const double from = now();
  double before = from;
  do {
    for (long r = 0; r < each; r++) {
      attend();
    }
    const double after = now();
    samples[count++] = (after - before) / each;
    before = after;
  } while (before - from < seconds / 2 && count < MOST);
  qsort(samples, count, sizeof(double), ascending);
  printf("median=%.9g\nbest=%.9g\n", samples[count / 2], samples[0]);
}

static void *room(const size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (!memory) {
    fprintf(stderr, "Cannot run, because there is no memory for %zu bytes.\n", bytes);
    exit(1);
  }
  return memory;
}

int main(const int argc, char **argv) {
  if (argc != 7) {
    fprintf(stderr, "limit PROBLEM n d THREADS SECONDS OUT\n");
    return 2;
  }
  n = atoi(argv[2]);
  d = atoi(argv[3]);
  if (d < 1 || d > WIDEST || (d > 8 && (d % 8 || n % 8))) {
    fprintf(stderr, "Cannot run, because beyond d = 8 only multiples of 8 up to %d are written.\n", WIDEST);
    return 2;
  }
  const size_t size = (size_t)n * d;
  x = room(size * sizeof(double));
  form = room((size_t)d * d * sizeof(double));
  means = room(size * sizeof(double));
  FILE *in = fopen(argv[1], "rb");
  if (!in || fread(x, sizeof(double), size, in) != size
      || fread(form, sizeof(double), (size_t)d * d, in) != (size_t)d * d) {
    fprintf(stderr, "Cannot read %s.\n", argv[1]);
    return 1;
  }
  fclose(in);
  omp_set_num_threads(atoi(argv[4]));
  rooms = room(sizeof(tile) * MOST_TILES * omp_get_max_threads());
  measure(atof(argv[5]));
  FILE *out = fopen(argv[6], "wb");
  if (!out || fwrite(means, sizeof(double), size, out) != size || fclose(out)) {
    fprintf(stderr, "Cannot write %s.\n", argv[6]);
    return 1;
  }
  return 0;
}
