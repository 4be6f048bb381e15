import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, guidance } from '@/lib/domain/provider-guidance';

const asked = (part: Partial<Asked>): Asked => ({
  ...{ lowConsequence: false, threshold: 99, consentRef: 'consent-1', minor: 'no' },
  ...part,
});

const ids = (provider: string, part: Partial<Asked>) => guidance(provider, asked(part)).map((g) => g.id);

describe('guidance', () => {
  it('asks Rekognition for a known threshold of 99 wherever the purpose is not marked low in consequence', () => {
    fc.assert(
      fc.property(fc.option(fc.float({ min: 0, max: 100, noNaN: true })), fc.boolean(), (threshold, low) => {
        const short = !low && (threshold === null || threshold < 99);
        expect(ids('amazon-rekognition', { threshold, lowConsequence: low })).toEqual(
          short ? ['amazon-threshold-99'] : [],
        );
      }),
    );
  });

  it('says which threshold was used, or that it is not known', () => {
    const [known] = guidance('amazon-rekognition', asked({ threshold: 80 }));
    expect(known?.says).toContain('80 was used');
    const [unknown] = guidance('amazon-rekognition', asked({ threshold: null }));
    expect(unknown?.says).toContain('which one was used is not known');
    expect(unknown?.says).toMatch(/^Below provider guidance: /);
  });

  it('names what Azure asks for, and nothing to others', () => {
    expect(ids('azure-face', {})).toEqual([]);
    expect(ids('azure-face', { consentRef: null, minor: 'yes' })).toEqual(['azure-consent', 'azure-minor']);
    expect(ids('azure-face', { minor: 'unknown' })).toEqual([]);
    expect(ids('AWS Rekognition', { threshold: 80 })).toEqual(['amazon-threshold-99']);
    expect(ids('compreface', { threshold: null, consentRef: null, minor: 'yes' })).toEqual([]);
  });
});
