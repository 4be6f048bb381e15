import type { Capture } from './capture';
import type { EyeShape } from './eye-shape';
import { clamp, hill, smoothstep } from './maths';
import type { Mouth } from './mouth';
import type { Nose } from './nose';
import type { Person } from './person';
import { randomOf } from './random';

/** Distance from a point to a segment; cheap enough to be asked of every vertex. */
const toSegment = (x: number, y: number, ax: number, ay: number, bx: number, by: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - dx * t, y - ay - dy * t);
};

/** Furrows of age and expression: height in centimetres (mostly below nought). Each person has their own. */
export const makeLines = (
  person: Person,
  { expression, ageOffset }: Capture,
  eye: EyeShape,
  nose: Nose,
  mouth: Mouth,
) => {
  const random = randomOf(`lines/${person.seed}`);
  const own = random.range(0.7, 1.3);
  const old = smoothstep(27, 72, person.age + ageOffset) * own;
  const forehead = [3.6, 4.4, 5.2, 6].map((y) => ({
    y: y + random.normal(0, 0.12),
    bend: random.normal(0.1, 0.15),
    phase: random.range(0, 6),
    depth: random.range(0.4, 1),
    reach: random.range(2.4, 4),
  }));
  const feet = [-0.55, -0.2, 0.15, 0.45].map((rise) => ({
    rise: rise + random.normal(0, 0.1),
    length: random.range(0.7, 1.5),
    depth: random.range(0.4, 1),
  }));
  const scowl = [random.range(0.35, 0.6), -random.range(0.35, 0.6)];
  const wing = person.traits.noseWidth;
  const laughX = mouth.half + 0.62 + 0.3 * expression.smile;
  const raised = Math.max(old * 0.75, expression.raise * (0.25 + old));
  const squinted = Math.max(old * 0.7, (expression.smile * 0.6 + expression.squint * 0.6) * (0.3 + old));
  const scowled = Math.max(old * 0.6, expression.frown * (0.5 + 0.5 * old));
  const laughed = 0.25 + old * 0.75 + expression.smile * 0.7;
  const onForehead = (x: number, y: number): number => {
    let depth = 0;
    for (const { y: height, bend, phase, depth: own, reach } of forehead) {
      const path = height + bend * Math.cos(x * 0.9) + 0.07 * Math.sin(x * 2.3 + phase);
      depth += own * hill(y - path, 0, 0.085, 1) * smoothstep(reach + 1, reach - 1, Math.abs(x));
    }
    return -0.075 * raised * depth;
  };
  const beside = (m: number, y: number): number => {
    let depth = 0;
    const from = eye.outer + 0.22;
    for (const { rise, length, depth: own } of feet)
      depth += own * hill(toSegment(m, y, from, rise * 0.35, from + length, rise * 1.9), 0, 0.07, 1);
    return -0.06 * squinted * depth;
  };
  const aroundMouth = (m: number, y: number): number => {
    const t = (nose.base + 0.75 - y) / (nose.base + 0.75 - mouth.centre + 0.3);
    const bend = Math.sin(clamp(t, 0, 1.2) * 1.3);
    const d = m - (wing + 0.28 + (laughX - wing - 0.28) * bend + 0.1 * old);
    const along = smoothstep(-0.12, 0.2, t) * smoothstep(1.35, 0.75, t);
    const fold = laughed * along * (0.11 * hill(d - 0.4, 0, 0.5, 1) - 0.1 * hill(d, 0, 0.16, 1));
    const [fromX, fromY] = [mouth.half + 0.15, mouth.centre - 0.3];
    const puppet = toSegment(m, y, fromX, fromY, fromX + 0.2, fromY - 1.7);
    return fold - 0.1 * Math.max(0, old - 0.25) * hill(puppet, 0, 0.16, 1);
  };
  const betweenBrows = (x: number, y: number): number =>
    -0.085 * scowled * scowl.reduce((sum, place) => sum + hill(x - place, y - 2, 0.085, 0.75), 0);
  const low = mouth.centre - 2.6;
  const high = nose.base + 1.4;
  return (x: number, y: number): number => {
    const m = Math.abs(x);
    if (y < low || y > 7) return 0;
    if (y > 2.8) return onForehead(x, y);
    if (y < high) return m > wing - 0.6 ? aroundMouth(m, y) : 0;
    if (m > eye.outer - 0.2 && m < eye.outer + 2) return beside(m, y);
    return m < 1.2 ? betweenBrows(x, y) : 0;
  };
};
