import type { Capture } from './capture';
import { clamp } from './maths';
import type { Person } from './person';
import { randomOf } from './random';
import { TRAIT_NAMES, traitOf } from './traits';

/** Root mean square distance of two people in deviations, over what the made-up recogniser weighs. */
export const traitDistance = (a: Person, b: Person): number => {
  let [sum, weights] = [0, 0];
  for (const name of TRAIT_NAMES) {
    const { sd, weight } = traitOf(name);
    sum += weight * ((a.traits[name] - b.traits[name]) / sd) ** 2;
    weights += weight;
  }
  return Math.sqrt(sum / weights + 3 * (a.skin.melanin - b.skin.melanin) ** 2);
};

/** How much a capture hides, 0 (studio) to about 1 (a poor camera from above). */
const loss = ({ yaw, pitch, lens, grain, light }: Capture): number =>
  (Math.abs(yaw) + Math.abs(pitch)) / 90 +
  (lens.coarse - 1) * 0.12 +
  grain * 3 +
  Math.max(0, 0.6 - light.strength) +
  lens.motion * 0.03;

/**
 * A made-up recogniser's score for two pictures, 0..1, high for alike; symmetric and deterministic.
 * It reads the parameters, not the pictures, and blurs them by what each capture hides, so that
 * look-alikes score high and a poor picture of the right person may score low. No real system scores so.
 */
export const practiceSimilarity = (a: Person, ca: Capture, b: Person, cb: Capture): number => {
  const hidden = loss(ca) + loss(cb);
  const apart =
    Math.hypot(ca.yaw - cb.yaw, ca.pitch - cb.pitch) / 60 + Math.abs(ca.ageOffset - cb.ageOffset) / 40;
  const key = [`${a.seed}/${ca.kind}/${ca.seed}`, `${b.seed}/${cb.kind}/${cb.seed}`].sort().join('|');
  const jitter = randomOf(`score/${key}`).normal(0, 0.03 + 0.08 * hidden);
  const distance = Math.hypot(traitDistance(a, b), 0.35 * hidden + 0.3 * apart) + jitter;
  return clamp(1 / (1 + Math.exp(5.2 * (distance - 0.82))), 0.0001, 0.9999);
};
