import { describe, expect, it } from 'vitest';
import { keepHeaders, requestIdOf } from '@/lib/adapters/shared/headers';

describe('keepHeaders', () => {
  it('keeps what a failure report needs, and only tells the names of the rest', () => {
    const { kept, dropped } = keepHeaders({
      'apim-request-id': ['a-1'],
      Date: 'Mon, 04 May 2026 13:30:00 GMT',
      'Ocp-Apim-Subscription-Key': 'k',
      'x-api-key': 'k',
      'X-Request-Id': 'bad\u0000id',
      'x-amz-request-id': 7,
    });
    expect(kept).toEqual({ 'apim-request-id': 'a-1', date: 'Mon, 04 May 2026 13:30:00 GMT' });
    expect(dropped).toEqual([
      'headers.ocp-apim-subscription-key',
      'headers.x-api-key',
      'headers.x-request-id',
      'headers.x-amz-request-id',
    ]);
  });

  it('takes no header at all', () => {
    expect(keepHeaders(undefined)).toEqual({ kept: {}, dropped: [] });
  });
});

describe('requestIdOf', () => {
  it('prefers the header, then the SDKs’ places, and takes nothing too long to name a match by', () => {
    const response = { ResponseMetadata: { RequestId: 'py' }, $metadata: { requestId: 'js' } };
    expect(requestIdOf({ 'x-amzn-requestid': 'header' }, response)).toBe('header');
    expect(requestIdOf({ 'x-amzn-requestid': 'h'.repeat(81) }, response)).toBe('py');
    expect(requestIdOf({}, { $metadata: { requestId: 'js' } })).toBe('js');
    expect(requestIdOf({}, [])).toBeNull();
  });
});
