import { Glyphs } from '@/lib/disclosure/pdf/glyphs';
import { type Doc, embeddedFont, type Face, INK, PAGE } from '@/lib/disclosure/pdf/sheet';
import { wrap } from '@/lib/disclosure/pdf/wrap';

type Element = ReturnType<Doc['struct']>;

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly ink?: string;
}

export const BODY: Style = { face: 'text', size: 9 };
export const SMALL: Style = { face: 'text', size: 7.5 };
export const LABEL: Style = { face: 'text', size: 9, ink: INK.quiet };
const LEADING = 1.32;

/** Writes down a document from top to bottom, tagged as it goes. */
export class Writer {
  y: number = PAGE.top;
  private parent: Element;
  private readonly faces = new Map<Face, Glyphs>();

  constructor(
    readonly doc: Doc,
    private readonly root: Element,
  ) {
    this.parent = root;
    this.newPage();
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Begins a page when less than `height` is left on this one. */
  need(height: number): void {
    if (this.y + height > PAGE.bottom) this.newPage();
  }

  gap(height: number): void {
    this.y += height;
  }

  section(): void {
    if (this.parent !== this.root) this.parent.end();
    this.parent = this.doc.struct('Sect');
    this.root.add(this.parent);
  }

  /** Tags whatever `draw` draws; inside it `within` tags its parts. */
  tag(name: string, draw: () => void, alt?: string): void {
    const element = this.doc.struct(name, alt === undefined ? {} : { alt }, [draw]);
    this.parent.add(element);
    element.end();
  }

  within(name: string, inner: () => void): void {
    const outer = this.parent;
    const element = this.doc.struct(name);
    outer.add(element);
    this.parent = element;
    inner();
    element.end();
    this.parent = outer;
  }

  use({ face, size, ink }: Style): void {
    this.doc
      .font(face)
      .fontSize(size)
      .fillColor(ink ?? INK.text);
  }

  private glyphs(face: Face): Glyphs {
    const known = this.faces.get(face) ?? new Glyphs(embeddedFont(this.doc, face));
    this.faces.set(face, known);
    return known;
  }

  lines(text: string, width: number, { face, size }: Style): readonly string[] {
    const glyphs = this.glyphs(face);
    return wrap(glyphs.printable(text), width / size, (part) => glyphs.width(part));
  }

  widest(text: string, { face, size }: Style): number {
    const glyphs = this.glyphs(face);
    const lines = glyphs.printable(text).split('\n');
    return size * Math.max(0, ...lines.map((line) => glyphs.width(line)));
  }

  height(lines: number, { size }: Style): number {
    return lines * size * LEADING;
  }

  /** Lines below each other from (x, y) down; moves nothing. */
  draw(lines: readonly string[], x: number, y: number, style: Style): void {
    this.use(style);
    lines.forEach((line, i) => {
      if (line !== '') this.doc.text(line, x, y + this.height(i, style), { lineBreak: false });
    });
  }

  /** A paragraph of the page's width, over as many pages as it takes. */
  paragraph(name: string, text: string, style: Style, indent = 0): void {
    const lines = this.lines(text, PAGE.width - indent, style);
    let from = 0;
    while (from < lines.length) {
      this.need(this.height(1, style));
      const room = Math.max(1, Math.floor((PAGE.bottom - this.y) / this.height(1, style)));
      const part = lines.slice(from, from + room);
      this.tag(name, () => this.draw(part, PAGE.left + indent, this.y, style));
      this.gap(this.height(part.length, style));
      from += part.length;
    }
  }

  rule(y: number, ink: string = INK.line): void {
    this.artifact(() =>
      this.doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + PAGE.width, y)
        .lineWidth(0.5)
        .strokeColor(ink)
        .stroke(),
    );
  }

  /** What carries no meaning of its own. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }
}
