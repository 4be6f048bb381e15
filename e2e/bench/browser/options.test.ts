import { describe, expect, it } from 'vitest';
import { BROWSER_PARTS, readBrowserOptions } from './options';

describe('readBrowserOptions', () => {
  it('measures everything unless told', () => {
    expect(readBrowserOptions([])).toEqual({ parts: BROWSER_PARTS, quick: false, write: false });
    expect(readBrowserOptions(['--only', 'pages,tools', '--quick']).parts).toEqual(['tools', 'pages']);
  });

  it('refuses what only the other benchmark knows', () => {
    expect(() => readBrowserOptions(['--million'])).toThrow(/million/);
    expect(() => readBrowserOptions(['--only', 'lists'])).toThrow(/“lists”.*decisions/);
  });
});
