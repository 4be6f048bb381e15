import type { Score } from '@/lib/domain/candidate';
import type { Actor } from '@/lib/domain/event';
import type { ImageFacts } from '@/lib/domain/image';
import { OPINIONS, type Opinion } from '@/lib/domain/opinion';

export const NOT_RECORDED = 'not recorded';

/** What was recorded, word for word, or that it was not (references.md D-18). */
export const orNot = (value: string | number | null | undefined): string =>
  value === null || value === undefined || value === '' ? NOT_RECORDED : String(value);

export const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** `dissimilar_explainable` → `dissimilar explainable`. */
export const spoken = (code: string): string => code.replaceAll('_', ' ');

/** `2026-11-22T20:14:00.123Z` → `2026-11-22 20:14:00.123 UTC`. */
export const time = (at: string | null): string =>
  at === null ? NOT_RECORDED : at.replace('T', ' ').replace(/Z$/, ' UTC');

export const opinionText = (opinion: Opinion | null): string =>
  opinion === null
    ? NOT_RECORDED
    : `${OPINIONS.find((o) => o.value === opinion)?.label ?? opinion} (${opinion})`;

const DIRECTION = {
  higher_is_alike: 'higher means more alike',
  lower_is_alike: 'lower means more alike',
} as const;

/** The score under its own name, scale and direction; never converted (references.md C-21). */
export const scoreText = (score: Score | null): string =>
  score === null
    ? NOT_RECORDED
    : `${score.name} ${score.value} on a scale from ${score.min} to ${score.max}; ${DIRECTION[score.direction]}`;

export const sizeText = ({ width, height }: ImageFacts): string => `${width} × ${height} pixels`;

export const qualityText = ({ pose, quality, landmarks, faceBox }: ImageFacts): string => {
  const parts = [
    faceBox && `face at ${faceBox.x}, ${faceBox.y}, ${faceBox.w} × ${faceBox.h} pixels`,
    landmarks && `eyes at ${landmarks.leftEye.join(', ')} and ${landmarks.rightEye.join(', ')}`,
    pose && `yaw ${orNot(pose.yaw)}, pitch ${orNot(pose.pitch)}, roll ${orNot(pose.roll)}`,
    ...Object.entries(quality).map(([name, value]) => `${name} ${value}`),
  ].filter((part) => part !== null);
  return parts.length === 0 ? NOT_RECORDED : parts.join('; ');
};

export const actorOf = (by: Actor, who: (id: string) => string): string =>
  who(by.kind === 'integrator' ? `integrator:${by.id}` : by.id);
