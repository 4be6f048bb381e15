/** A seeded stream of numbers: the same seed draws the same person on every machine. */
export type Random = {
  /** uniform in [0, 1) */
  readonly next: () => number;
  readonly range: (low: number, high: number) => number;
  readonly normal: (mean: number, deviation: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
};

/** 32-bit FNV-1a of a string. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Avalanche of one 32-bit word (the finaliser of splitmix32), so near seeds give far streams. */
export const scramble = (word: number): number => {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
};

/** A random stream for a seed; give each part of the picture a seed of its own (`${seed}/hair`). */
export const randomOf = (seed: string): Random => {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state) / 4294967296;
  };
  const range = (low: number, high: number): number => low + (high - low) * next();
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    range,
    normal,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
};
