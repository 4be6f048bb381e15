import { describe, expect, it } from 'vitest';
import { RefusalError } from '@/lib/domain/refusal';
import { MediaRefusal } from './media-refusal';

describe('MediaRefusal', () => {
  it('is a refusal like any other, for whoever answers a request', () => {
    const cause = new Error('decoder');
    const refusal = new MediaRefusal('image_empty', 'The image has no bytes.', 'Send them.', { cause });
    expect(refusal).toBeInstanceOf(RefusalError);
    expect(refusal.refusal).toEqual({
      code: 'image_empty',
      detail: 'The image has no bytes.',
      facts: { remedy: 'Send them.' },
    });
    expect(refusal.cause).toBe(cause);
  });
});
