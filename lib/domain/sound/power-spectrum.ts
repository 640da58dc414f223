/** Samples a spectrum is taken of; a power of two. */
export const SPECTRUM_SAMPLES = 1024;

const HANN = Float64Array.from(
  { length: SPECTRUM_SAMPLES },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / SPECTRUM_SAMPLES),
);
const TURN_COS = Float64Array.from({ length: SPECTRUM_SAMPLES / 2 }, (_, index) =>
  Math.cos((2 * Math.PI * index) / SPECTRUM_SAMPLES),
);
const TURN_SIN = Float64Array.from({ length: SPECTRUM_SAMPLES / 2 }, (_, index) =>
  Math.sin((2 * Math.PI * index) / SPECTRUM_SAMPLES),
);
const REVERSED = reversedBits();

/**
 * Power in each of `SPECTRUM_SAMPLES / 2` bands, band k around k * rate / SPECTRUM_SAMPLES Hz, of the samples from `at`, seen through a
 * Hann window. The radix-2 transform of Cooley and Tukey (1965).
 */
export function powerSpectrum(samples: Float32Array, at: number): Float64Array {
  const real = new Float64Array(SPECTRUM_SAMPLES);
  const imaginary = new Float64Array(SPECTRUM_SAMPLES);
  for (let index = 0; index < SPECTRUM_SAMPLES; index += 1) {
    real[REVERSED[index] as number] = (samples[at + index] ?? 0) * (HANN[index] as number);
  }
  for (let half = 1; half < SPECTRUM_SAMPLES; half *= 2) joinHalves(real, imaginary, half);
  return Float64Array.from(
    { length: SPECTRUM_SAMPLES / 2 },
    (_, band) => (real[band] as number) ** 2 + (imaginary[band] as number) ** 2,
  );
}

/** Every two neighbouring transforms of `half` bands become one of twice as many. In place. */
function joinHalves(real: Float64Array, imaginary: Float64Array, half: number): void {
  const stride = SPECTRUM_SAMPLES / (2 * half);
  for (let start = 0; start < SPECTRUM_SAMPLES; start += 2 * half) {
    for (let band = 0; band < half; band += 1) {
      const low = start + band;
      const high = low + half;
      const cos = TURN_COS[band * stride] as number;
      const sin = TURN_SIN[band * stride] as number;
      const re = (real[high] as number) * cos + (imaginary[high] as number) * sin;
      const im = (imaginary[high] as number) * cos - (real[high] as number) * sin;
      real[high] = (real[low] as number) - re;
      imaginary[high] = (imaginary[low] as number) - im;
      real[low] = (real[low] as number) + re;
      imaginary[low] = (imaginary[low] as number) + im;
    }
  }
}

function reversedBits(): Uint16Array {
  const bits = Math.log2(SPECTRUM_SAMPLES);
  return Uint16Array.from({ length: SPECTRUM_SAMPLES }, (_, index) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) reversed |= 1 << (bits - 1 - bit);
    return reversed;
  });
}
