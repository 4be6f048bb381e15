import type { Doc, Face } from '@/lib/disclosure/pdf/sheet';

interface Drawn {
  readonly font?: { readonly hasGlyphForCodePoint?: (codePoint: number) => boolean };
}

const PLAIN = /^[\n\x20-\x7e°±×–−“”’…]*$/;

const escaped = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;

/**
 * The text as the font can show it: a sign that it lacks stands as its number, so that nothing is lost in print;
 * report.json has the sign itself.
 */
export const printable = (doc: Doc, face: Face, text: string): string => {
  if (PLAIN.test(text)) return text;
  const { font } = (doc.font(face) as unknown as { _font: Drawn })._font;
  let shown = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === '\n') shown += sign;
    else if (sign === '\r') continue;
    else if (code < 32 || code === 127) shown += escaped(code);
    else shown += (font?.hasGlyphForCodePoint?.(code) ?? true) ? sign : escaped(code);
  }
  return shown;
};
