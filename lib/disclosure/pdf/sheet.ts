import { join } from 'node:path';
import PDFDocument from 'pdfkit';

export type Doc = InstanceType<typeof PDFDocument>;

/** Points. What is written fits A4 and, printed as it is, US Letter. */
export const PAGE = { left: 50, top: 54, width: 495, bottom: 738, foot: 746 } as const;

export const INK = { text: '#111111', quiet: '#555555', line: '#bbbbbb', faint: '#f2f2f2' } as const;

export type Face = 'text' | 'bold' | 'mono';
const FILES: Readonly<Record<Face, string>> = {
  text: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
};

const fontPath = (file: string): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf', file);

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
  for (const [face, file] of Object.entries(FILES)) doc.registerFont(face, fontPath(file));
  return doc;
};
