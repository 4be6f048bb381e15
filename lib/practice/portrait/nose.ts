import { clamp, hill, mix, smoothstep } from './maths';
import type { Traits } from './traits';

/** Height of the nose over the face, in centimetres, at a place on the face; and how dark a nostril is there. */
export type Nose = {
  height: (x: number, y: number) => number;
  nostril: (x: number, y: number) => number;
  tip: { y: number; height: number };
  base: number;
};

export const makeNose = (traits: Traits): Nose => {
  const root = 0.55;
  const base = root - traits.noseLength - 0.6;
  const tip = base + 0.78 + traits.noseLift;
  const wing = { x: traits.noseWidth - 0.44, y: base + 0.52 };
  const bend = (y: number): number => traits.noseBend * 2 * smoothstep(root, tip, y);
  const ridge = (y: number): number => {
    if (y > root) return traits.noseBridge * hill(0, y - root, 1, 0.75);
    if (y < tip) {
      const t = clamp((tip - y) / (tip - base + 0.12), 0, 1);
      return traits.noseTip * Math.sqrt(1 - t ** 2.3);
    }
    const q = (root - y) / (root - tip);
    const ball = 0.16 * hill(q - 0.98, 0, 0.15, 1);
    return (
      mix(traits.noseBridge, traits.noseTip - 0.16, q ** 1.18) +
      ball +
      traits.noseHump * 1.6 * hill(q - 0.36, 0, 0.17, 1)
    );
  };
  const bone = (x: number, y: number): number => {
    const q = clamp((root - y) / (root - tip), 0, 1);
    const narrow =
      mix(traits.noseBridgeWidth, traits.noseTipWidth, q ** 2.2) - 0.1 * hill(q - 0.62, 0, 0.2, 1);
    const reach = Math.abs(x) / (narrow + 0.16 * q);
    return ridge(y) * Math.exp(-(reach ** mix(1.9, 2.3, q)));
  };
  const alar = (m: number, y: number): number => {
    const q = ((m - wing.x) / 0.56) ** 2 + ((y - wing.y) / (y < wing.y ? 0.5 : 0.68)) ** 2;
    return q > 6 ? 0 : (0.62 + traits.noseTip * 0.27) * Math.exp(-(q ** 1.35));
  };
  const crease = (m: number, y: number): number => {
    if (m < wing.x - 0.35) return 0;
    const ring = Math.hypot((m - wing.x) / 0.58, (y - wing.y) / 0.66);
    return -0.13 * hill(ring - 1.28, 0, 0.2, 1) * smoothstep(wing.y - 0.55, wing.y - 0.1, y);
  };
  const hole = (m: number, y: number): number => {
    const dx = (m - wing.x * 0.6) / traits.nostril;
    const dy = (y - (base + 0.2 + dx * 0.03)) / 0.185;
    const q = dx * dx + dy * dy;
    return q > 5 ? 0 : Math.exp(-(q ** 1.6));
  };
  return {
    base,
    tip: { y: tip, height: traits.noseTip },
    nostril: (x, y) => hole(Math.abs(x - bend(y)), y),
    height: (x, y) => {
      if (y > 2.9 || y < base - 1 || Math.abs(x) > 3.4) return 0;
      const m = Math.abs(x - bend(y));
      const body = (bone(m, y) ** 3 + alar(m, y) ** 3) ** (1 / 3);
      const soft = 0.3 * hill(m - 1.1, y - wing.y - 1.5, 0.85, 1.7);
      return body + soft + crease(m, y) - 0.42 * hole(m, y);
    },
  };
};
