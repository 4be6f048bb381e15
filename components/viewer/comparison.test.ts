import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as text from '@/components/text/en';
import { closedBy, MODES, posesOf } from '@/components/viewer/comparison';

const pose = (yaw: number | null, pitch: number | null) => ({ yaw, pitch, roll: null });
const degrees = fc.integer({ min: -90, max: 90 });

describe('modes of comparison', () => {
  it('close when yaw or pitch differs by more than the limit, and only then', () => {
    fc.assert(
      fc.property(
        degrees,
        degrees,
        degrees,
        degrees,
        fc.integer({ min: 0, max: 45 }),
        (y1, p1, y2, p2, limit) => {
          const apart = Math.abs(y1 - y2) > limit || Math.abs(p1 - p2) > limit;
          expect(posesOf(pose(y1, p1), pose(y2, p2), limit)).toBe(apart ? 'apart' : 'alike');
        },
      ),
    );
  });

  it('stay open where the pose is not recorded, unless what is recorded speaks against them', () => {
    expect(posesOf(null, pose(80, 0), 15)).toBe('unknown');
    expect(posesOf(pose(0, null), pose(3, 4), 15)).toBe('unknown');
    expect(posesOf(pose(0, null), pose(-82, 4), 15)).toBe('apart');
    expect(posesOf(pose(Number.NaN, 0), pose(0, 0), 15)).not.toBe('apart');
  });

  it('never close side by side, and say a reason for the others', () => {
    for (const mode of MODES) {
      const reason = closedBy(mode, 'apart', true);
      if (mode === 'side') expect(reason).toBeNull();
      else expect(text.viewer.closed[reason ?? 'motion']).toContain('closed');
    }
  });

  it('close blink alone under reduced motion', () => {
    expect(MODES.filter((mode) => closedBy(mode, 'alike', true))).toEqual(['blink']);
    expect(MODES.filter((mode) => closedBy(mode, 'unknown', false))).toEqual([]);
  });
});
