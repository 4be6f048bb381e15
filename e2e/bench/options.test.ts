import { describe, expect, it } from 'vitest';
import { PARTS, readOptions } from './options';

describe('readOptions', () => {
  it('measures everything unless told', () => {
    const everything = { parts: [...PARTS], keep: null, lines: 20_000 };
    expect(readOptions([])).toEqual({ ...everything, quick: false, million: false, write: false });
  });

  it('takes parts in any way of naming several, in their own order', () => {
    expect(readOptions(['--only', 'reviewers,ingest']).parts).toEqual(['ingest', 'reviewers']);
    expect(readOptions(['--only', 'lists', '--only', 'ingest']).parts).toEqual(['ingest', 'lists']);
  });

  it('watches memory over as many lines as asked for', () => {
    expect(readOptions(['--lines', '100000']).lines).toBe(100_000);
    expect(() => readOptions(['--lines', 'many'])).toThrow(/--lines/);
  });

  it('says which parts there are', () => {
    expect(() => readOptions(['--only', 'speed'])).toThrow(
      /“speed”.*ingest, batch, lists, reviewers, webhooks/,
    );
  });
});
