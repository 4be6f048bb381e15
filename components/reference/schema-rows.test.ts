import { describe, expect, it } from 'vitest';
import { schemaRows, typeOf } from '@/components/reference/schema-rows';

describe('schemaRows', () => {
  it('lists fields inside lists and objects by their whole path', () => {
    const score = {
      type: 'object',
      required: ['min'],
      properties: {
        min: { type: 'number', minimum: -1, description: 'Least.' },
        way: { enum: ['up', 'down'] },
      },
    };
    const rows = schemaRows({
      type: 'object',
      required: ['list'],
      properties: { list: { type: 'array', minItems: 1, items: { type: 'object', properties: { score } } } },
    });
    expect(rows.map(({ path, type, required }) => [path, type, required])).toEqual([
      ['list', 'list of object', true],
      ['list[].score', 'object', false],
      ['list[].score.min', 'number', true],
      ['list[].score.way', 'up · down', false],
    ]);
    expect(rows[0]?.limits).toEqual(['at least 1 of them']);
    expect(rows[2]).toMatchObject({ description: 'Least.', limits: ['at least -1'] });
  });

  it('names a field of several variants once, and any name as *', () => {
    const a = { type: 'object', properties: { x: { type: 'string' } } };
    expect(schemaRows({ anyOf: [a, a, { type: 'null' }] }).map((row) => row.path)).toEqual(['x']);
    expect(schemaRows({ type: 'object', additionalProperties: { type: 'number' } })[0]?.path).toBe('*');
  });

  it('says what may stand there', () => {
    expect(typeOf({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('string or null');
    expect(typeOf({ type: 'string', format: 'date-time' })).toBe('time');
    expect(typeOf({ const: 'lead' })).toBe('lead');
    expect(typeOf({})).toBe('anything');
  });
});
