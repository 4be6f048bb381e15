import type { Mark } from './person';
import type { Random } from './random';

/** Marks where skin shows: not on eyes, lips or nostrils. */
const placeOf = (random: Random): { x: number; y: number } => {
  const spots = [
    () => ({ x: random.range(-4.5, 4.5), y: random.range(3.4, 5.8) }),
    () => ({ x: random.range(2, 5.2), y: random.range(-6, -1.6) }),
    () => ({ x: random.range(-5.2, -2), y: random.range(-6, -1.6) }),
    () => ({ x: random.range(-3.2, 3.2), y: random.range(-10.4, -8.6) }),
    () => ({ x: random.range(-2.6, 2.6), y: random.range(-5.9, -5) }),
    () => ({ x: random.range(3.4, 4.6) * (random.chance(0.5) ? 1 : -1), y: random.range(-1.5, 1.2) }),
    () => ({ x: random.range(-0.9, 0.9), y: random.range(-3.4, -0.6) }),
  ] as const;
  return random.pick(spots)();
};

/** Moles, scars and birthmarks of one person, one to seven of them. */
export const makeMarks = (random: Random, age: number): readonly Mark[] => {
  const moles = Array.from(
    { length: 1 + Math.floor(random.next() ** 1.5 * (3 + age / 20)) },
    (): Mark => ({
      kind: 'mole',
      ...placeOf(random),
      size: 0.06 + random.next() ** 2 * 0.15,
      tone: random.range(0.45, 1),
      angle: 0,
    }),
  );
  const scar: Mark = {
    kind: 'scar',
    ...placeOf(random),
    size: random.range(0.7, 2),
    tone: random.range(0.5, 1),
    angle: random.range(0, Math.PI),
  };
  const patch: Mark = {
    kind: 'birthmark',
    ...placeOf(random),
    size: random.range(0.5, 1.2),
    tone: random.range(0.3, 0.7),
    angle: random.range(0, Math.PI),
  };
  return [...moles, ...(random.chance(0.35) ? [scar] : []), ...(random.chance(0.12) ? [patch] : [])];
};
