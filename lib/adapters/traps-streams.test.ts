import { describe, expect, it } from 'vitest';
import { adaptCase, bodyIn, notesIn, scoresIn, taken } from '@/lib/adapters/testing/body';
import { hashOf, PROBE } from '@/lib/adapters/testing/envelope';

const AMAZON = 'amazon-rekognition';

/** Members of a response, put in the place of its own. */
const put = (members: object) => (response: object) => ({ ...response, ...members });

describe('C-28: nearest subjects and streams', () => {
  it('keeps CompreFace’s nearest subject with a flag, however low', () => {
    const adapted = adaptCase('compreface', 'recognition', undefined, { request: { threshold: 0.5 } });
    expect(scoresIn(adapted)).toEqual({ anna: 0.41 });
    expect(taken(adapted).aside.notes).toContainEqual(
      expect.objectContaining({ code: 'below_provider_threshold', about: 'anna' }),
    );
    expect(notesIn(adapted)).toContain('nearest_always_returned');
  });

  it('tells apart the examples of one subject', () => {
    const twice = { subjects: ['anna', 'anna', 'anna#2'].map((subject) => ({ subject, similarity: 0.5 })) };
    const adapted = adaptCase(
      'compreface',
      'recognition',
      (r: { result: object[] }) => ({ ...r, result: [{ ...r.result[0], ...twice }] }),
      {
        images: {
          probe: { sha256: PROBE },
          candidates: [
            { id: 'anna', sha256: hashOf(2) },
            { id: 'anna#2', sha256: hashOf(3) },
          ],
        },
      },
    );
    expect(bodyIn(adapted).candidates.map((c) => [c.external_id, c.image.sha256[0]])).toEqual([
      ['anna', '2'],
      ['anna#3', '2'],
      ['anna#2', '3'],
    ]);
  });

  it('folds a track of Frigate: same track, same match, one more sight', () => {
    const none = { external_id: undefined };
    const first = adaptCase('frigate', 'tracked_object_update', undefined, none);
    const later = adaptCase('frigate', 'tracked_object_update', put({ score: 0.7, timestamp: 1607123999 }), {
      ...none,
      request: { threshold: 0.9 },
    });
    expect(first).toMatchObject({ kind: 'update', of: 'frigate:1607.4-mx' });
    expect(later).toMatchObject({
      kind: 'update',
      of: 'frigate:1607.4-mx',
      observation: {
        track: '1607.4-mx',
        at: '2020-12-04T23:19:59.000Z',
        camera: 'door',
        candidates: [{ external_id: 'anna', score: { value: 0.7 }, below_provider_threshold: true }],
      },
    });
    expect(notesIn(later)).toEqual(['running_average', 'below_provider_threshold']);
    expect(adaptCase('frigate', 'tracked_object_update', put({ name: null }))).toMatchObject({
      problem: 'no_candidates',
    });
  });
});

describe('C-29: several detectors on one frame', () => {
  it('makes one candidate of a name, and says that agreement is no second source', () => {
    const adapted = adaptCase('double-take', 'cameras');
    expect(scoresIn(adapted)).toEqual({ anna: 99, bert: 41 });
    expect(notesIn(adapted)).toContain('detectors_not_independent');
    expect(taken(adapted).aside.notes).toContainEqual(
      expect.objectContaining({ code: 'below_provider_threshold', about: 'bert' }),
    );
    expect(JSON.stringify(taken(adapted).aside.response)).toContain('deepstack');
    expect(bodyIn(adapted).candidates.map((c) => c.rank)).toEqual([undefined, undefined]);
  });

  it('asks which face, where two people stand in the frame', () => {
    const apart = (r: { misses: object[] }) => ({
      ...r,
      misses: r.misses.map((m) => ({ ...m, box: { top: 0, left: 0, width: 90, height: 90 } })),
    });
    expect(adaptCase('double-take', 'cameras', apart)).toMatchObject({
      problem: 'face_selection_needed',
      facts: { faces: ['a.jpg#1', 'a.jpg#2'] },
    });
    const chosen = adaptCase('double-take', 'cameras', apart, { select: { face: 'a.jpg#2' } });
    expect(scoresIn(chosen)).toEqual({ bert: 41 });
  });
});

describe('a video of many persons', () => {
  type Seen = { Timestamp: number; Person: { Index: number }; FaceMatches: unknown[] };
  const often = (r: { Persons: [Seen, Seen] }) => {
    const [other, seen] = r.Persons;
    return {
      ...r,
      Persons: [other, seen, { ...seen, Timestamp: 1400 }, { ...other, FaceMatches: seen.FaceMatches }],
    };
  };

  it('asks for the person, then for the moment that the probe shows', () => {
    expect(adaptCase(AMAZON, 'GetFaceSearch', often)).toMatchObject({ facts: { faces: [1, 0] } });
    expect(adaptCase(AMAZON, 'GetFaceSearch', often, { select: { face: 1 } })).toMatchObject({
      problem: 'face_selection_needed',
      facts: { faces: [900, 1400] },
    });
    const one = adaptCase(AMAZON, 'GetFaceSearch', often, {
      select: { face: 1, timestamp: 1400 },
      external_id: undefined,
    });
    expect(one).toMatchObject({
      of: 'amazon-rekognition:job-1:person-1',
      observation: { media_time_ms: 1400, track: 'person-1' },
    });
  });

  it('waits for the job, and for an id of it', () => {
    expect(adaptCase(AMAZON, 'GetFaceSearch', put({ JobStatus: 'IN_PROGRESS' }))).toMatchObject({
      problem: 'job_not_finished',
    });
    const nameless = { external_id: undefined, headers: { 'x-amzn-RequestId': 'page-2' } };
    expect(adaptCase(AMAZON, 'GetFaceSearch', put({ JobId: undefined }), nameless)).toMatchObject({
      problem: 'external_id_missing',
    });
  });
});
