import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('readOptions', () => {
  it('measures everything unless told', () => {
    const everything = { parts: ['ingest', 'lists', 'reviewers', 'webhooks'], keep: null };
    expect(readOptions([])).toEqual({ ...everything, quick: false, million: false, write: false });
  });

  it('takes parts in any way of naming several, in their own order', () => {
    expect(readOptions(['--only', 'reviewers,ingest']).parts).toEqual(['ingest', 'reviewers']);
    expect(readOptions(['--only', 'lists', '--only', 'ingest']).parts).toEqual(['ingest', 'lists']);
  });

  it('says which parts there are', () => {
    expect(() => readOptions(['--only', 'speed'])).toThrow(/“speed”.*ingest, lists, reviewers, webhooks/);
  });
});
