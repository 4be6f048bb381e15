import { describe, expect, it } from 'vitest';
import { curlOf } from '@/components/reference/curl';
import type { Operation } from '@/components/reference/open-api';

const operation: Operation = {
  operationId: 'x',
  tags: [],
  summary: '',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: {}, example: 'a/b' },
    { name: 'limit', in: 'query', required: false, schema: {}, example: 5 },
    { name: 'cursor', in: 'query', required: false, schema: {} },
  ],
  requestBody: { content: { 'application/json': { schema: {}, example: { reason: "it’s O'Hara" } } } },
  responses: {},
};

describe('curlOf', () => {
  it('fills the address, and quotes what a shell would read', () => {
    const command = curlOf({ method: 'POST', path: '/v1/{id}/x', operation });
    expect(command).toContain('-X POST "$DESK/v1/a%2Fb/x?limit=5"');
    expect(command).toContain(`"reason": "it’s O'\\''Hara"`);
    expect(
      command
        .split('\n')
        .slice(0, -3)
        .every((line) => line.endsWith('\\')),
    ).toBe(true);
  });
});
