import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newSecret } from '@/lib/webhooks/new-secret';
import { seal, unseal } from '@/lib/webhooks/seal';
import { signedHeaders } from '@/lib/webhooks/sign';

/** SubjectPublicKeyInfo of Ed25519 up to the 32 bytes of the key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const holds = (whpk: string, content: string, signature: string): boolean => {
  const der = Buffer.concat([SPKI, Buffer.from(whpk.slice('whpk_'.length), 'base64')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'));
};
const body = fc.json();
const now = (): number => Date.now();

describe('what a receiver verifies', () => {
  it('is what the standardwebhooks package takes, whatever the body', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { text: secret } = newSecret('hmac');
        const headers = signedHeaders([secret], { id: 'whd_1', at: now(), body: text });
        expect(new Webhook(secret).verify(text, headers)).toEqual(JSON.parse(text));
        expect(() => new Webhook(newSecret('hmac').text).verify(text, headers)).toThrow();
        expect(() => new Webhook(secret).verify(`${text} `, headers)).toThrow();
        expect(() => new Webhook(secret).verify(text, { ...headers, 'webhook-id': 'whd_2' })).toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('is word for word what that package signs', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const at = new Date('2021-02-25T18:00:00Z');
    const { 'webhook-signature': signature } = signedHeaders([secret], {
      ...{ id: 'msg_1', at: at.getTime() + 999, body: '{"test": 2432232314}' },
    });
    expect(signature).toBe(new Webhook(secret).sign('msg_1', at, '{"test": 2432232314}'));
  });

  it('passes with each of several secrets while they rotate, newest first', () => {
    const secrets = [newSecret('ed25519'), newSecret('hmac'), newSecret('hmac')];
    const [pair, ...hmacs] = secrets;
    const at = now();
    const headers = signedHeaders(
      secrets.map(({ text }) => text),
      { id: 'whd_1', at, body: '{}' },
    );
    for (const { text } of hmacs) expect(new Webhook(text).verify('{}', headers)).toEqual({});
    const signatures = headers['webhook-signature'].split(' ');
    expect(signatures.map((s) => s.split(',')[0])).toEqual(['v1a', 'v1', 'v1']);
    const [, first = ''] = signatures[0]?.split(',') ?? [];
    expect(holds(pair?.publicKey ?? '', `whd_1.${Math.floor(at / 1000)}.{}`, first)).toBe(true);
    expect(holds(pair?.publicKey ?? '', `whd_2.${Math.floor(at / 1000)}.{}`, first)).toBe(false);
  });

  it('is made with secrets of the sizes that the specification names', () => {
    const bytes = (text: string) => Buffer.from(text.replace(/^wh[a-z]+_/, ''), 'base64').length;
    expect(bytes(newSecret('hmac').text)).toBe(32);
    const pair = newSecret('ed25519');
    expect([bytes(pair.text), bytes(pair.publicKey ?? '')]).toEqual([64, 32]);
    expect([pair.text.slice(0, 5), pair.publicKey?.slice(0, 5)]).toEqual(['whsk_', 'whpk_']);
  });
});

describe('a sealed secret', () => {
  const DESK = 'a secret of thirty-two characters';

  it('opens with the desk’s secret, for its own endpoint, and unchanged only', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, place) => {
        const sealed = seal(DESK, 'we_1', text);
        expect(unseal(DESK, 'we_1', sealed)).toBe(text);
        expect(unseal(`${DESK}!`, 'we_1', sealed)).toBeNull();
        expect(unseal(DESK, 'we_2', sealed)).toBeNull();
        const bytes = Buffer.from(sealed.slice(3), 'base64url');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        expect(unseal(DESK, 'we_1', `g1.${bytes.toString('base64url')}`)).toBeNull();
      }),
    );
  });

  it('never reads like what it holds, nor twice alike', () => {
    expect(seal(DESK, 'we_1', 'whsec_abc')).not.toContain('whsec_');
    expect(seal(DESK, 'we_1', 'x')).not.toBe(seal(DESK, 'we_1', 'x'));
    for (const broken of ['', 'g1.', 'g1.AAAA', 'g2.AAAA', 'x'])
      expect(unseal(DESK, 'we_1', broken)).toBeNull();
  });
});
