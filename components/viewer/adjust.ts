/** Levels of the display. 1 and false change nothing; a gamma above 1 lightens the middle tones. Never of the file. */
export interface Adjust {
  readonly brightness: number;
  readonly contrast: number;
  readonly gamma: number;
  readonly greyscale: boolean;
}

export const PLAIN: Adjust = { brightness: 1, contrast: 1, gamma: 1, greyscale: false };

/** What the sliders may be set to. */
export const ADJUST_RANGE = { min: 0.4, max: 2.4, step: 0.05 } as const;

/** Two adjustments with one name look the same; null where nothing is changed. */
export const adjustName = ({ brightness, contrast, gamma, greyscale }: Adjust): string | null =>
  brightness === 1 && contrast === 1 && gamma === 1 && !greyscale
    ? null
    : [brightness, contrast, gamma, greyscale].join(' ');

/** Luminance of sRGB (Filter Effects 1, `grayscale`). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];

const byte = (value: number): number => Math.min(255, Math.max(0, value));

/** What becomes of each of the 256 values of a channel: brightness first, then contrast, then gamma. */
export const toneTable = ({ brightness, contrast, gamma }: Adjust): readonly number[] =>
  Array.from({ length: 256 }, (_, value) => {
    const contrasted = byte((byte(value * brightness) - 127.5) * contrast + 127.5);
    return byte(255 * (contrasted / 255) ** (1 / gamma));
  });

/**
 * A function that changes RGBA bytes in place; alpha stays. Four bytes are read as one number, lowest first, which
 * every machine that runs a browser does and which takes half the time.
 */
export const pixelChange = (adjust: Adjust): ((rgba: Uint8ClampedArray) => void) => {
  const tones = toneTable(adjust);
  if (adjust.greyscale) {
    const [r, g, b] = [RED, GREEN, BLUE].map((weight) => Float64Array.from(tones, (tone) => tone * weight));
    return (rgba) => {
      const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length >> 2);
      if (!r || !g || !b) return;
      for (let i = 0; i < pixels.length; i += 1) {
        const p = pixels[i] as number;
        const red = r[p & 255] as number;
        const grey = (red + (g[(p >>> 8) & 255] as number) + (b[(p >>> 16) & 255] as number) + 0.5) | 0;
        pixels[i] = (p & 0xff000000) | (grey * 0x010101);
      }
    };
  }
  const [r, g, b] = [0, 8, 16].map((shift) => Uint32Array.from(tones, (tone) => Math.round(tone) << shift));
  return (rgba) => {
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length >> 2);
    if (!r || !g || !b) return;
    for (let i = 0; i < pixels.length; i += 1) {
      const p = pixels[i] as number;
      const red = r[p & 255] as number;
      const green = g[(p >>> 8) & 255] as number;
      pixels[i] = (p & 0xff000000) | red | green | (b[(p >>> 16) & 255] as number);
    }
  };
};
