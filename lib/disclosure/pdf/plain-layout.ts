/** What pdfkit and fontkit agree upon between them; theirs alone, so a test draws with it and reads the text back. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Readonly<Record<string, number>>[];
  readonly advanceWidth: number;
}

export interface EmbeddedFont {
  readonly font: {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  };
  readonly scale: number;
  layoutRun(text: string, features?: readonly string[]): Run;
}

/** Latin letters, digits and the signs that the report itself writes. */
export const PLAIN = /^[\n\x20-\x7e°±×–−“”’…]*$/;

/**
 * Sets plain text sign by sign. Shaping it as if it were Arabic took three quarters of a report's time, for kerning
 * that nobody sees at this size; what is not plain is shaped as before.
 */
export const layPlainly = (embedded: EmbeddedFont): void => {
  const shaped = embedded.layoutRun.bind(embedded);
  const signs = new Map<string, readonly [Glyph, Readonly<Record<string, number>>]>();
  const signOf = (sign: string) => {
    const known = signs.get(sign);
    if (known) return known;
    const glyph = embedded.font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const xAdvance = glyph.advanceWidth * embedded.scale;
    const made = [glyph, { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: xAdvance }] as const;
    signs.set(sign, made);
    return made;
  };
  embedded.layoutRun = (text, features) => {
    if (!PLAIN.test(text)) return shaped(text, features);
    const laid = Array.from(text, signOf);
    return {
      glyphs: laid.map(([glyph]) => glyph),
      positions: laid.map(([, position]) => position),
      advanceWidth: laid.reduce((sum, [, { xAdvance = 0 }]) => sum + xAdvance, 0),
    };
  };
};
