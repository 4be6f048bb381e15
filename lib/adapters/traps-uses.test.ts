import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { adaptCase, bodyIn } from '@/lib/adapters/testing/body';
import { envelopeOf, THOUSAND } from '@/lib/adapters/testing/envelope';
import { barredBy } from '@/lib/domain/provider-terms';

describe('C-30: who uses what for which purpose', () => {
  const used = (operator: string | null, provider: string, operation: string) => {
    const body = bodyIn(adaptCase(provider, operation));
    return barredBy({ operator, provider: body.provider.name, purpose: body.purpose.code, consentRef: null });
  };

  it('is known by the name that the adapter itself gives the provider', () => {
    expect(used('us_police', 'azure-face', 'Verify')?.id).toBe('azure-us-police');
    expect(used('us_police', 'azure-face', 'LivenessWithVerify')?.id).toBe('azure-us-police');
    expect(used('us_police', 'compreface', 'recognition')).toBeNull();
    expect(used(null, 'azure-face', 'Verify')).toBeNull();
  });
});

describe('C-33: Amazon A2I compares no faces', () => {
  it.each([
    [{ humanAnswers: [{ answerContent: { match: true } }], humanLoopName: 'x' }],
    [{ 'detail-type': 'SageMaker A2I HumanLoop Status Change', detail: { humanLoopStatus: 'Completed' } }],
  ])('takes no outcome of a human loop for a match: %o', (response) => {
    for (const operation of ['StartHumanLoop', 'output'])
      expect(adapt('amazon-a2i', operation, envelopeOf(response), THOUSAND)).toMatchObject({
        problem: 'not_a_match',
      });
  });
});

describe('every trap of references.md C.2', () => {
  const ROOT = join(import.meta.dirname, '../..');
  const tests = ['app', 'e2e', 'lib']
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(ROOT, room, name),
      ),
    )
    .filter((file) => /\.(test|spec)\.ts$/.test(file) && !file.endsWith('traps-uses.test.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const own = ['C-30', 'C-33'];

  it.each(Array.from({ length: 14 }, (_, n) => `C-${20 + n}`))('%s is named by a test', (trap) => {
    expect(own.includes(trap) || tests.some((text) => text.includes(`'${trap}:`))).toBe(true);
  });
});
