import { at, clamp, hill, mix, smoothstep } from './maths';
import type { Mark, Person } from './person';
import { randomOf } from './random';

type Noise = (x: number, y: number, z: number) => number;
type Paint = (x: number, y: number, out: Float32Array) => void;

const tint = (out: Float32Array, amount: number, r: number, g: number, b: number): void => {
  out[0] = at(out, 0) * mix(1, r, amount);
  out[1] = at(out, 1) * mix(1, g, amount);
  out[2] = at(out, 2) * mix(1, b, amount);
};

const moleOf =
  (mark: Mark): Paint =>
  (x, y, out) => {
    const d = Math.hypot(x - mark.x, y - mark.y) / mark.size;
    if (d < 1.5) tint(out, smoothstep(1.25, 0.7, d) * mark.tone, 0.34, 0.24, 0.2);
  };

const scarOf = (mark: Mark, noise: Noise): Paint => {
  const [c, s] = [Math.cos(mark.angle), Math.sin(mark.angle)];
  return (x, y, out) => {
    const along = ((x - mark.x) * c + (y - mark.y) * s) / (mark.size / 2);
    if (Math.abs(along) > 1.1) return;
    const across =
      (y - mark.y) * c - (x - mark.x) * s + 0.05 * noise(along * 3, mark.x, 9) + 0.06 * along * along;
    const amount = mark.tone * hill(across, 0, 0.075, 1) * smoothstep(1.05, 0.6, Math.abs(along));
    tint(out, amount, 1.28, 1.12, 1.12);
    tint(
      out,
      mark.tone * hill(Math.abs(across) - 0.13, 0, 0.05, 1) * smoothstep(1.05, 0.6, Math.abs(along)),
      0.85,
      0.7,
      0.7,
    );
  };
};

const birthmarkOf =
  (mark: Mark, noise: Noise): Paint =>
  (x, y, out) => {
    const d = Math.hypot(x - mark.x, (y - mark.y) * 1.4) / mark.size + 0.35 * noise(x * 2.5, y * 2.5, 17);
    if (d < 1.2) tint(out, smoothstep(1.05, 0.85, d) * mark.tone, 0.72, 0.56, 0.55);
  };

const freckles = (person: Person): Paint => {
  const random = randomOf(`freckles/${person.seed}`);
  const spots = Array.from({ length: Math.round(130 * person.skin.freckles) }, () => ({
    x: random.normal(0, 2.7),
    y: random.normal(-2.1, 1.5),
    size: random.range(0.045, 0.1),
    tone: random.range(0.2, 0.6),
  }));
  return (x, y, out) => {
    if (y < -6.5 || y > 4) return;
    for (const spot of spots) {
      const [dx, dy] = [x - spot.x, y - spot.y];
      if (dx * dx + dy * dy < 0.02)
        tint(out, spot.tone * hill(dx, dy, spot.size, spot.size), 0.62, 0.48, 0.4);
    }
  };
};

/** Everything on the skin that has a place of its own, painted onto a colour. */
export const makeMarkPaint = (person: Person, noise: Noise): Paint => {
  const paints = person.marks.map((mark) =>
    mark.kind === 'scar'
      ? scarOf(mark, noise)
      : mark.kind === 'birthmark'
        ? birthmarkOf(mark, noise)
        : moleOf(mark),
  );
  if (person.skin.freckles > 0) paints.push(freckles(person));
  return (x, y, out) => {
    for (const paint of paints) paint(x, y, out);
    for (let i = 0; i < 3; i += 1) out[i] = clamp(at(out, i), 0, 0.92);
  };
};
