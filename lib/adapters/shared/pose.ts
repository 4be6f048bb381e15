import type { Pose } from '@/lib/domain/image';

/** Degrees, −180 to 180; whatever is no such angle is kept aside only. */
const degrees = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Math.abs(value) <= 180 ? value : null;

/** Null where no angle was sent: 0 would say "frontal". */
export const poseOf = (
  yaw: number | null | undefined,
  pitch: number | null | undefined,
  roll: number | null | undefined,
): Pose | null => {
  const pose = { yaw: degrees(yaw), pitch: degrees(pitch), roll: degrees(roll) };
  return pose.yaw === null && pose.pitch === null && pose.roll === null ? null : pose;
};

/** Only the measures that were sent. */
export const measures = (
  named: Readonly<Record<string, number | boolean | null | undefined>>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(named)
      .filter((pair): pair is [string, number | boolean] => pair[1] !== null && pair[1] !== undefined)
      .map(([name, value]) => [name, Number(value)]),
  );
