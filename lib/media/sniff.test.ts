import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireDeclaredType, sniff } from './sniff';
import { picture, refusalOf } from './test-support';

const refusedHead = (head: string | number[]) =>
  refusalOf(
    Promise.resolve(typeof head === 'string' ? Buffer.from(head, 'latin1') : Buffer.from(head)).then(sniff),
  );

describe('sniff', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('knows %s by its bytes', async (format) => {
    const bytes = await (await picture()).toFormat(format).toBuffer();
    expect(sniff(bytes)).toBe(`image/${format}`);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG', '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- a drawing -->\n<svg:svg >'],
    ['SVG', '\u00ff\u00fe<\0s\0v\0g\0 \0'],
    ['HTML', '<!DOCTYPE html><title>not found</title>'],
    ['GIF', 'GIF89a'],
    ['BMP', 'BM\0\0'],
    ['TIFF', 'II*\0'],
    ['TIFF', 'MM\0*'],
    ['HEIC', '\0\0\0\u0018ftypheic'],
    ['AVIF', '\0\0\0\u0018ftypavif'],
    ['video', '\0\0\0\u0018ftypisom'],
    ['video', 'RIFF\0\0\0\0AVI '],
    ['PDF', '%PDF-1.7'],
    ['base64', '/9j/4AAQSkZJRgABAQ'],
  ])('names %s in the refusal', async (name, head) => {
    const refusal = await refusedHead(head);
    expect(refusal.code).toBe('image_type_not_supported');
    expect(refusal.detail).toContain(name);
    expect(refusal.remedy).toContain('JPEG, PNG or WebP');
  });

  it('accepts no bytes but those that begin like one of the three', () => {
    const beginsRight = (b: Uint8Array) =>
      (b[0] === 0xff && b[1] === 0xd8) || b[0] === 0x89 || (b[0] === 0x52 && b[1] === 0x49);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        fc.pre(!beginsRight(bytes));
        expect(() => sniff(bytes)).toThrow('image_type_not_supported');
      }),
    );
  });
});

describe('a declared type', () => {
  it.each([undefined, 'image/jpeg', 'image/jpg', 'IMAGE/JPEG; q=1', 'image/*', 'application/octet-stream'])(
    '%s agrees with a JPEG, or says nothing about it',
    (declared) => expect(() => requireDeclaredType(declared, 'image/jpeg')).not.toThrow(),
  );

  it('that contradicts the bytes is refused', () => {
    expect(() => requireDeclaredType('image/png', 'image/jpeg')).toThrow('image_type_not_supported');
  });
});
