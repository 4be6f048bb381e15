import { describe, expect, it } from 'vitest';
import { adapt } from '@/lib/adapters/intake';
import { adaptCase, bodyIn, notesIn, taken } from '@/lib/adapters/testing/body';
import { CASES } from '@/lib/adapters/testing/cases';
import { envelopeOf, THOUSAND } from '@/lib/adapters/testing/envelope';

const AMAZON = 'amazon-rekognition';

/** Members of a response, put in the place of its own. */
const put = (members: object) => (response: object) => ({ ...response, ...members });

describe('C-25: what a failure report will need', () => {
  it('takes the request id from the headers or from where the SDKs put it, and names an unknown version', () => {
    const headers = {
      'X-Amzn-RequestId': 'r-1',
      Authorization: 'AWS4-HMAC-SHA256 Credential=x',
      Cookie: 'a=b',
    };
    const adapted = adaptCase(AMAZON, 'CompareFaces', undefined, { headers, external_id: undefined });
    expect(bodyIn(adapted)).toMatchObject({
      external_id: 'amazon-rekognition:r-1',
      provider: {
        request_id: 'r-1',
        model_version: 'unknown',
        api_path: 'RekognitionService.CompareFaces',
        threshold_source: 'unknown',
      },
    });
    expect(notesIn(adapted)).toContain('threshold_unknown');
    expect(taken(adapted).dropped).toEqual(['headers.authorization', 'headers.cookie']);
    expect(JSON.stringify(adapted)).not.toMatch(/AWS4|a=b/);
    for (const part of [{ ResponseMetadata: { RequestId: 'r-2' } }, { $metadata: { requestId: 'r-2' } }])
      expect(bodyIn(adaptCase(AMAZON, 'CompareFaces', put(part))).provider.request_id).toBe('r-2');
  });

  it('keeps the versions that a search tells, and those that only the integrator knows', () => {
    expect(bodyIn(adaptCase(AMAZON, 'SearchFaces')).provider.model_version).toBe('6.0');
    const provider = { api_path: '/face/v1.2/verify', request_id: 'a-1', model_version: 'recognition_03' };
    const own = adaptCase('azure-face', 'Verify', undefined, { provider });
    expect(bodyIn(own).provider).toMatchObject(provider);
  });

  it('asks for an id where neither the response nor the integrator has one', () => {
    const adapted = adaptCase('compreface', 'recognition', undefined, { external_id: undefined });
    expect(adapted).toMatchObject({ problem: 'external_id_missing' });
  });
});

describe('C-26: a bearer token in the body', () => {
  it('is gone before anything is read, kept or told', () => {
    const adapted = adaptCase('azure-face', 'LivenessWithVerify');
    expect(JSON.stringify(adapted)).not.toContain('eyJhbGci');
    expect(taken(adapted).dropped).toContain('response.authToken');
    const bad = adaptCase('azure-face', 'LivenessWithVerify', put({ sessionId: 1 }));
    expect(bad.kind).toBe('invalid');
    expect(JSON.stringify(bad)).not.toContain('eyJhbGci');
  });

  it('makes the attempt that compared the match: its own score, boxes and session', () => {
    const adapted = adaptCase('azure-face', 'LivenessWithVerify', undefined, { external_id: undefined });
    expect(bodyIn(adapted)).toMatchObject({
      external_id: 'azure-face:session-1:attempt-2',
      provider: { session_id: 'session-1', model_version: '2024-11-15' },
      probe: { face_box: { x: 20, y: 10 } },
      candidates: [
        { score: { name: 'matchConfidence', value: 0.08 }, image: { quality: { qualityForRecognition: 3 } } },
      ],
    });
    expect(notesIn(adapted)).not.toContain('reference_hash_differs');
  });
});

describe('C-27: templates', () => {
  it.each(CASES)('$provider $operation: no part of the result holds one, nor a guess about a person', (c) => {
    const adapted = adapt(c.provider, c.operation, envelopeOf(c.response, c.pictures), THOUSAND);
    expect(JSON.stringify([taken(adapted).body, taken(adapted).aside])).not.toMatch(
      /embedding|gender|"age|emotion/i,
    );
  });

  it('knows a template without a name by its length', () => {
    const vector = Array.from({ length: 128 }, (_, i) => i / 128);
    const adapted = adaptCase('insightface', 'search', put({ anything: [vector] }));
    expect(taken(adapted).aside.response).toMatchObject({ anything: [[]] });
    expect(taken(adapted).dropped).toContain('response.anything.0 (a list of numbers)');
  });

  it('says what was dropped', () => {
    expect(taken(adaptCase('compreface', 'recognition')).dropped).toEqual([
      ...['age', 'gender', 'embedding'].map((name) => `response.result.0.${name}`),
      'response.plugins_versions.age',
    ]);
  });
});
