/**
 * The anatomical parameters of a practice person, in centimetres unless said, and how they vary.
 * Origin: between the pupils; x to the picture's right, y up, z towards the camera.
 * `robust` shifts the mean for a heavier build; `weight` is what the made-up recogniser looks at
 * (nought for ears: no recogniser we know reads them, and examiners do).
 * Means follow adult head surveys in round figures; nothing here is measured from a real person.
 */
export type Trait = { mean: number; sd: number; robust?: number; weight: number };

export const TRAITS = {
  // head and outline
  skullWidth: { mean: 7.5, sd: 0.24, robust: 0.12, weight: 0.3 },
  cheekWidth: { mean: 6.8, sd: 0.26, robust: 0.12, weight: 1 },
  jawWidth: { mean: 5.5, sd: 0.34, robust: 0.4, weight: 1 },
  jawDrop: { mean: 4.2, sd: 0.4, robust: -0.35, weight: 0.6 },
  chinBreadth: { mean: 1.95, sd: 0.12, robust: 0.1, weight: 0.6 },
  faceLength: { mean: 11, sd: 0.42, robust: 0.35, weight: 1 },
  chinProjection: { mean: 0.4, sd: 0.2, robust: 0.06, weight: 0.6 },
  chinCleft: { mean: 0, sd: 0.5, weight: 0.2 },
  foreheadSlope: { mean: 0.15, sd: 0.3, robust: 0.12, weight: 0.3 },
  crownHeight: { mean: 11.6, sd: 0.35, weight: 0.1 },
  cheekFullness: { mean: 0, sd: 0.32, weight: 0.8 },
  cheekbone: { mean: 0.42, sd: 0.12, weight: 0.8 },
  neckWidth: { mean: 4.75, sd: 0.25, robust: 0.5, weight: 0 },
  jawSkew: { mean: 0, sd: 0.09, weight: 0.1 },
  // brows
  browRidge: { mean: 0.26, sd: 0.1, robust: 0.14, weight: 0.6 },
  browHeight: { mean: 2.1, sd: 0.22, robust: -0.16, weight: 1 },
  browArch: { mean: 0.3, sd: 0.12, robust: -0.1, weight: 0.8 },
  browTilt: { mean: 0.1, sd: 0.14, weight: 0.6 },
  browThickness: { mean: 0.62, sd: 0.11, robust: 0.1, weight: 0.8 },
  browGap: { mean: 1.25, sd: 0.2, robust: -0.1, weight: 0.5 },
  browSkew: { mean: 0, sd: 0.07, weight: 0.1 },
  // eyes
  eyeSpacing: { mean: 3.06, sd: 0.15, robust: 0.04, weight: 1.2 },
  eyeWidth: { mean: 1.46, sd: 0.08, weight: 1 },
  eyeOpening: { mean: 0.43, sd: 0.06, robust: -0.03, weight: 1 },
  eyeTilt: { mean: 0.1, sd: 0.1, weight: 1 },
  eyeDepth: { mean: 0.78, sd: 0.13, robust: 0.06, weight: 0.6 },
  lidCrease: { mean: 0.32, sd: 0.09, robust: -0.03, weight: 0.5 },
  lidFold: { mean: 0.2, sd: 0.2, weight: 0.6 },
  eyeSkew: { mean: 0, sd: 0.05, weight: 0.1 },
  // nose
  noseLength: { mean: 4.6, sd: 0.3, robust: 0.12, weight: 1 },
  noseWidth: { mean: 1.72, sd: 0.16, robust: 0.08, weight: 1.2 },
  noseBridge: { mean: 0.65, sd: 0.14, robust: 0.08, weight: 0.8 },
  noseBridgeWidth: { mean: 0.66, sd: 0.07, weight: 0.8 },
  noseTip: { mean: 2.05, sd: 0.2, robust: 0.08, weight: 0.8 },
  noseTipWidth: { mean: 0.94, sd: 0.09, weight: 1 },
  noseHump: { mean: 0.04, sd: 0.1, robust: 0.03, weight: 0.5 },
  noseLift: { mean: 0, sd: 0.13, weight: 0.6 },
  noseBend: { mean: 0, sd: 0.07, weight: 0.2 },
  nostril: { mean: 0.36, sd: 0.04, weight: 0.4 },
  // mouth
  mouthWidth: { mean: 2.5, sd: 0.18, robust: 0.08, weight: 1 },
  mouthDrop: { mean: 2, sd: 0.17, robust: 0.1, weight: 0.8 },
  upperLip: { mean: 0.62, sd: 0.15, robust: -0.06, weight: 1 },
  lowerLip: { mean: 0.86, sd: 0.16, robust: -0.04, weight: 1 },
  lipProjection: { mean: 0.3, sd: 0.09, weight: 0.6 },
  cupid: { mean: 0.5, sd: 0.25, weight: 0.4 },
  mouthSkew: { mean: 0, sd: 0.05, weight: 0.1 },
  mouthCurve: { mean: 0.02, sd: 0.09, weight: 0.4 },
  // ears
  earHeight: { mean: 6.2, sd: 0.4, robust: 0.15, weight: 0 },
  earWidth: { mean: 3.4, sd: 0.22, weight: 0 },
  /** degrees from the head's side */
  earProtrusion: { mean: 21, sd: 8, weight: 0 },
  /** degrees, top backwards */
  earTilt: { mean: 12, sd: 5, weight: 0 },
  /** 0 = attached lobe, 1 = free and hanging */
  earLobe: { mean: 0.5, sd: 0.35, weight: 0 },
  earHelix: { mean: 0.3, sd: 0.09, weight: 0 },
  earAntihelix: { mean: 0.22, sd: 0.09, weight: 0 },
  earPoint: { mean: 0, sd: 0.3, weight: 0 },
} as const satisfies Record<string, Trait>;

export type TraitName = keyof typeof TRAITS;
export type Traits = Readonly<Record<TraitName, number>>;

export const TRAIT_NAMES = Object.keys(TRAITS) as readonly TraitName[];
export const traitOf = (name: TraitName): Trait => TRAITS[name];
export const isEarTrait = (name: TraitName): boolean => name.startsWith('ear');
