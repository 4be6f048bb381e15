/** Width of a text in points. */
export type Measure = (text: string) => number;

const filled = (word: string, width: number, measure: Measure): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && measure(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return part === '' ? parts : [...parts, part];
};

/** In parts of one length, so that a hash does not leave one digit on a line of its own. */
const breakWord = (word: string, width: number, measure: Measure): readonly string[] => {
  const parts = filled(word, width, measure);
  const signs = [...word];
  const each = Math.ceil(signs.length / parts.length);
  const even = parts.map((_, i) => signs.slice(i * each, (i + 1) * each).join(''));
  return even.every((part) => part !== '' && measure(part) <= width) ? even : parts;
};

/** Lines no wider than `width`; a word that is wider, such as a hash, is broken wherever it must be. */
export const wrap = (text: string, width: number, measure: Measure): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const parts = measure(word) <= width ? [word] : breakWord(word, width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
    return [...lines, line];
  });
