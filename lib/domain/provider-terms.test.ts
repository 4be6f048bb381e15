import { describe, expect, it } from 'vitest';
import { barredBy, type Use } from '@/lib/domain/provider-terms';

const use = (part: Partial<Use>): Use => ({
  ...{ provider: 'azure-face', operator: null, purpose: 'account_recovery', consentRef: 'consent-1' },
  ...part,
});

describe('barredBy (C-30)', () => {
  it.each<[string | null, Partial<Use>]>([
    ['azure-us-police', { operator: 'us_police' }],
    ['azure-us-police', { purpose: 'us_police' }],
    ['azure-police-mobile', { operator: 'police', purpose: 'body_camera' }],
    ['azure-tracking', { purpose: 'persistent_tracking', consentRef: null }],
    [null, { purpose: 'persistent_tracking' }],
    [null, { operator: 'police', purpose: 'missing_person' }],
    [null, { operator: 'bank', purpose: 'body_camera' }],
    ['azure-us-police', { operator: 'us_police', provider: 'Azure AI Vision Face API' }],
    [null, { operator: 'us_police', provider: 'compreface' }],
    [null, { operator: 'us_police', provider: 'Azure Kinect' }],
    [null, {}],
  ])('%s', (id, part) => {
    expect(barredBy(use(part))?.id ?? null).toBe(id);
  });

  it('names the clause in the provider’s own words, and where it stands', () => {
    expect(barredBy(use({ operator: 'us_police' }))).toEqual({
      id: 'azure-us-police',
      provider: 'azure-face',
      clause: 'be used by or for a police department in the United States',
      source: 'Code of conduct for Azure AI Vision Face API, “Integrations with Face API must not”',
    });
  });
});
