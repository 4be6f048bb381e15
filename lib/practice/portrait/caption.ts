/** Glyphs five wide and seven high, a row a number, because fonts differ between machines. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 6, 8, 16, 31],
  '3': [14, 17, 1, 6, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
  A: [14, 17, 17, 31, 17, 17, 17],
  C: [14, 17, 16, 16, 16, 17, 14],
  M: [17, 27, 21, 21, 17, 17, 17],
};

/** Writes a recorder's line of text into RGB bytes, white with a dark edge, near the lower left corner. */
export const writeCaption = (bytes: Uint8ClampedArray, width: number, height: number, text: string): void => {
  const dot = Math.max(1, Math.round(width / 260));
  const put = (x: number, y: number, value: number): void => {
    for (let dy = 0; dy < dot; dy += 1)
      for (let dx = 0; dx < dot; dx += 1)
        bytes.fill(value, ((y + dy) * width + x + dx) * 3, ((y + dy) * width + x + dx) * 3 + 3);
  };
  const draw = (offset: number, value: number): void => {
    [...text].forEach((letter, index) => {
      GLYPHS[letter]?.forEach((row, line) => {
        for (let bit = 0; bit < 5; bit += 1)
          if (row & (16 >> bit))
            put(12 + offset + (index * 6 + bit) * dot, height - 12 - (7 - line) * dot + offset, value);
      });
    });
  };
  draw(1, 30);
  draw(0, 225);
};
