import { recordText } from '@/components/text/audit-record';
import type { ImageSettings, ViewSettings } from '@/lib/domain/view-settings';

const words = recordText.look;

const rounded = (n: number): string => String(Math.round(n * 100) / 100);

/** What was on for both images: "overlay, moved together, grid". */
export const sayView = (view: ViewSettings): string =>
  [
    words[view.mode],
    view.linked ? words.linked : words.unlinked,
    view.equalEyes ? words.equalEyes : null,
    view.loupe ? words.loupe : null,
    view.grid ? words.grid : null,
  ]
    .filter((part) => part !== null)
    .join(', ');

/** How one image stood: where it was looked at, and whatever was not as the file has it. */
export const sayImage = (image: ImageSettings): string =>
  [
    words.middle(rounded(image.x), rounded(image.y)),
    words.zoom(rounded(image.zoom)),
    image.rotation === 0 ? null : words.turned(rounded(image.rotation)),
    image.mirror ? words.mirrored : null,
    image.brightness === 1 ? null : words.brightness(rounded(image.brightness)),
    image.contrast === 1 ? null : words.contrast(rounded(image.contrast)),
    image.gamma === 1 ? null : words.gamma(rounded(image.gamma)),
    image.greyscale ? words.greyscale : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
