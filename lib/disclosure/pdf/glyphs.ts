import { type EmbeddedFont, PLAIN } from '@/lib/disclosure/pdf/plain-layout';

const escaped = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;

/** What is known of the signs of one face. */
export class Glyphs {
  private readonly font: EmbeddedFont['font'];
  private readonly widths = new Map<string, number>();

  constructor(embedded: EmbeddedFont) {
    this.font = embedded.font;
  }

  /** Ems, without kerning: laying a text out to measure it took most of the time. A line is never wider than this. */
  width(text: string): number {
    let sum = 0;
    for (const sign of text) sum += this.widths.get(sign) ?? this.measured(sign);
    return sum;
  }

  private measured(sign: string): number {
    const glyph = this.font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const width = glyph.advanceWidth / this.font.unitsPerEm;
    this.widths.set(sign, width);
    return width;
  }

  /**
   * The text as the font can show it: a sign that it lacks stands as its number, so that nothing is lost in print;
   * report.json has the sign itself.
   */
  printable(text: string): string {
    if (PLAIN.test(text)) return text;
    let shown = '';
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      if (sign === '\n') shown += sign;
      else if (sign === '\r') continue;
      else if (code < 32 || code === 127 || !this.font.hasGlyphForCodePoint(code)) shown += escaped(code);
      else shown += sign;
    }
    return shown;
  }
}
