import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type EmbeddedFont, layPlainly } from '@/lib/disclosure/pdf/plain-layout';

export type Doc = InstanceType<typeof PDFDocument>;

/** Points. What is written fits A4 and, printed as it is, US Letter. */
export const PAGE = { left: 50, top: 54, width: 495, bottom: 738, foot: 746 } as const;

export const INK = { text: '#111111', quiet: '#555555', line: '#bbbbbb', faint: '#f2f2f2' } as const;

const FACES = ['text', 'bold'] as const;
export type Face = (typeof FACES)[number];
const FILES: Readonly<Record<Face, string>> = {
  text: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
};

const fontPath = (file: string): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf', file);

/** pdfkit keeps the font that it draws with to itself. */
export const embeddedFont = (doc: Doc, face: Face): EmbeddedFont =>
  (doc.font(face) as unknown as { readonly _font: EmbeddedFont })._font;

/** A tagged document with its fonts embedded, no page yet. @param madeAt the only time in it: same input, same bytes */
export const openDocument = (title: string, subject: string, madeAt: string): Doc => {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margins: { top: PAGE.top, left: PAGE.left, right: 595.28 - PAGE.left - PAGE.width, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Subject: subject, Creator: 'Second Look', CreationDate: new Date(madeAt) },
  });
  for (const face of FACES) {
    doc.registerFont(face, fontPath(FILES[face]));
    layPlainly(embeddedFont(doc, face));
  }
  return doc;
};
