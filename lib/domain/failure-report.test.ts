import { describe, expect, it } from 'vitest';
import type { Candidate } from '@/lib/domain/candidate';
import { failureReport } from '@/lib/domain/failure-report';
import type { Match } from '@/lib/domain/match';

const image = {
  ...{ sha256: '1'.repeat(64), width: 1, height: 1, capturedAt: null, faceBox: null },
  ...{ landmarks: null, pose: null, quality: {} },
};

const match: Pick<Match, 'provider' | 'search' | 'probe' | 'externalId'> = {
  externalId: 'ours-1',
  provider: {
    ...{
      name: 'azure-face',
      operation: 'Verify',
      apiPath: '/face/v1.2/verify',
      requestId: 'r-1',
      sessionId: 's-1',
    },
    ...{ modelVersion: 'recognition_04', threshold: 0.5, thresholdSource: 'vendor_default' },
  },
  search: {
    mode: '1:1',
    startedAt: '2026-05-04T13:30:00.000Z',
    endedAt: null,
    database: null,
    candidatesReturned: 1,
  },
  probe: { ...image, asSearchedSha256: null, processing: [] },
};

const candidate: Candidate = {
  ...{ key: 'c_1', externalId: 'ref-1', label: 'Anna Example', rank: null },
  score: { name: 'confidence', value: 0.81, min: 0, max: 1, direction: 'higher_is_alike' },
  image: { ...image, sha256: '2'.repeat(64) },
};

const WORDS = { conditions: 'Low light.', steps: 'Send both.', impact: 'Somebody waited.' };

describe('failureReport (B-29)', () => {
  it('fills itself from what the match has stored', () => {
    const report = failureReport(match, candidate, WORDS);
    expect(report).toMatchObject({ missing: [], complete: true });
    expect(report.json).toMatchObject({
      ...{
        api_path: '/face/v1.2/verify',
        request_id: 'r-1',
        session_id: 's-1',
        model_version: 'recognition_04',
      },
      ...{ score: 'confidence 0.81 on a scale from 0 to 1', threshold: '0.5', ...WORDS },
      ...{ probe_sha256: '1'.repeat(64), reference_sha256: '2'.repeat(64) },
    });
    expect(report.text).toContain('Request id: r-1\n');
    expect(report.text).toContain('Nothing is missing.');
  });

  it('names what is missing, an unknown model version among it (C-25)', () => {
    const provider = { ...match.provider, requestId: null, sessionId: null, modelVersion: 'unknown' };
    const report = failureReport(
      { ...match, provider },
      { ...candidate, score: null },
      { ...WORDS, steps: ' ' },
    );
    expect(report.missing).toEqual([
      ...['Request id', 'Session id', 'Model version', 'Score returned', 'Steps to reproduce it'],
    ]);
    expect(report.complete).toBe(false);
    expect(report.json.model_version).toBeNull();
    expect(report.text).toContain('Model version: (not recorded)');
    expect(report.text).toContain('Not recorded: Request id; Session id;');
  });

  it('is complete without what only a person can say, and never names the person', () => {
    const report = failureReport(match, candidate);
    expect(report.complete).toBe(true);
    expect(report.missing).toHaveLength(3);
    expect(report.text + JSON.stringify(report.json)).not.toContain('Anna');
  });

  it('asks for the spoofing material only where it is about one', () => {
    expect(failureReport(match, candidate).json).not.toHaveProperty('spoof_material');
    expect(failureReport(match, candidate, { spoofMaterial: '' }).missing).toContain(
      'Type of spoofing material',
    );
    expect(failureReport(match, candidate, { spoofMaterial: 'A mask' }).text).toContain('A mask');
  });
});
