import { describe, expect, it } from 'vitest';
import {
  EMPTY_WEBHOOK,
  missingOf,
  toggled,
  toNewWebhook,
} from '@/components/admin/integrators/webhooks/webhook-draft';

describe('a webhook in its form', () => {
  it('has nothing chosen and says what it lacks', () => {
    expect(missingOf(EMPTY_WEBHOOK, true)).toHaveLength(2);
    expect(missingOf({ ...EMPTY_WEBHOOK, all: true }, false)).toEqual([]);
    expect(missingOf({ ...EMPTY_WEBHOOK, types: ['lead.issued'], kind: 'hmac' }, true)).toEqual([]);
    expect(toNewWebhook(EMPTY_WEBHOOK)).toBeNull();
  });

  it('names types in the order of the list, or everything', () => {
    const two = toggled(toggled([], 'lead.recalled'), 'match.pending');
    expect(two).toEqual(['match.pending', 'lead.recalled']);
    expect(toggled(two, 'match.pending')).toEqual(['lead.recalled']);
    const draft = { ...EMPTY_WEBHOOK, url: ' https://x.example.org/ ', types: two, kind: 'ed25519' as const };
    expect(toNewWebhook(draft)).toEqual({
      ...{ url: 'https://x.example.org/', description: '', types: two, kind: 'ed25519' },
    });
    expect(toNewWebhook({ ...draft, all: true })?.types).toBeNull();
  });
});
