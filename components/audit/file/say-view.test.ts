import { expect, it } from 'vitest';
import { sayImage, sayView } from '@/components/audit/file/say-view';

const image = {
  ...{ ref: 'probe', x: 200.456, y: 250, zoom: 0.5, rotation: 0, mirror: false },
  ...{ brightness: 1, contrast: 1, gamma: 1, greyscale: false },
};

it('says how an image stood, and nothing of what was as it is', () => {
  expect(sayImage(image)).toBe('middle at 200.46, 250, 0.5 display pixels for one of the file');
  const changed = { ...image, rotation: 90, mirror: true, brightness: 1.25, gamma: 0.8, greyscale: true };
  expect(sayImage(changed)).toBe(
    'middle at 200.46, 250, 0.5 display pixels for one of the file, turned 90°, mirrored, brightness 1.25, gamma 0.8, greyscale',
  );
});

it('says what was on for both', () => {
  const view = { candidate: null, mode: 'side', linked: false, equalEyes: false, images: [image] } as const;
  expect(sayView({ ...view, loupe: false, grid: false })).toBe('side by side, moved apart');
  expect(sayView({ ...view, mode: 'overlay', linked: true, equalEyes: true, loupe: true, grid: true })).toBe(
    'overlay, moved together, at equal eye distance, loupe, grid',
  );
});
