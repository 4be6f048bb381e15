import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Block, Report } from '@/lib/disclosure/document';
import { renderPdf } from '@/lib/disclosure/pdf/render-pdf';

const AT = '2026-11-22T13:00:00.000Z';
const reportOf = (...blocks: readonly Block[]): Report => ({
  format: 'second-look/report/1',
  title: 'Report on match m_1',
  notice: 'This is an investigative lead.',
  sections: [{ id: 'one', number: 1, title: 'Only section', blocks }],
});
const printed = async (...blocks: readonly Block[]): Promise<string> => {
  const bytes = await renderPdf(reportOf(...blocks), new Map([['images/broken.jpg', new Uint8Array(9)]]), AT);
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text.replace(/\s/g, '');
};

describe('print', () => {
  it('keeps every script that the font has, and the number of every sign that it lacks', async () => {
    const said = 'Žluťoučký kůň · Ελληνικά · Кириллица · “quoted” − 3 °';
    expect(await printed({ type: 'text', text: said })).toContain(said.replace(/\s/g, ''));
    expect(await printed({ type: 'text', text: 'name 王\u0007 end' })).toContain('name\\u{738b}\\u{7}end');
  });

  it('goes on over as many pages as a text, a value or a cell takes', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const whole = words.join(' ');
    for (const block of [
      { type: 'text', text: whole },
      { type: 'facts', facts: [{ id: 'f', label: 'Label', value: whole }] },
      { type: 'list', items: [whole] },
      { type: 'table', id: 't', columns: [{ id: 'c', label: 'Column' }], rows: [[whole]] },
    ] as const) {
      const text = await printed(block);
      const missing = words.filter((word) => !text.includes(word));
      expect(missing, block.type).toEqual([]);
    }
  });

  it('says in its place what an image is that cannot be drawn', async () => {
    const figure = { ref: 'probe', caption: 'Q-1', width: 400, height: 500, marks: [] };
    const text = await printed({
      type: 'figures',
      figures: [
        { ...figure, path: 'images/broken.jpg', why: null },
        { ...figure, path: null, why: 'Withheld: it shows a third person.' },
      ],
    });
    expect(text).toContain('Theimagecouldnotbedrawn.');
    expect(text).toContain('Withheld:itshowsathirdperson.');
  });

  it('is the same for the same report', async () => {
    const report = reportOf({ type: 'text', text: 'same' });
    const [a, b] = [await renderPdf(report, new Map(), AT), await renderPdf(report, new Map(), AT)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });
});
