/** A push as an integrator would send it; the document shows it, and a test pushes it. */
export const EXAMPLE_MATCH = {
  external_id: 'case-2026-0117/search-1',
  purpose: {
    code: 'serious_crime',
    offence: 'burglary',
    case_ref: '2026-0117',
    legal_basis: 'Police Act, section 12',
  },
  priority: 5,
  provider: {
    name: 'Example Recogniser',
    operation: 'search',
    request_id: '3f0c1a52',
    model_version: '2026-02',
    threshold_used: 0.45,
    threshold_source: 'operator_calibrated',
  },
  search: {
    mode: '1:N',
    started_at: '2026-05-04T13:30:00Z',
    ended_at: '2026-05-04T13:30:02Z',
    reference_db: { name: 'Custody images', version: '2026-05-01', size: 120000 },
    candidates_returned: 2,
  },
  probe: {
    sha256: '1f0a0d6c9f4c2b7be1f6a1f4e6dd2b1c3e5a7b9d0c2e4f60718293a4b5c6d7e8',
    face_box: { x: 210, y: 96, w: 180, h: 220 },
    landmarks: { left_eye: [260, 180], right_eye: [340, 182] },
    pose: { yaw: -8, pitch: 3, roll: 1 },
    quality: { sharpness: 0.71 },
    captured_at: '2026-05-02T22:14:00Z',
    processing: [{ step: 'crop', synthetic: false }],
  },
  candidates: [
    {
      external_id: 'ref-10442',
      rank: 1,
      score: { name: 'distance', value: 0.39, min: 0, max: 2, direction: 'lower_is_alike' },
      image: {
        sha256: '2e1b1c7d8a5d3c8cf2071b205f7ee3c2d4f6b8ca1d3f5071829304b5c6d7e8f9',
        captured_at: '2024-09-30',
      },
    },
    {
      external_id: 'ref-77120',
      rank: 2,
      score: { name: 'distance', value: 0.47, min: 0, max: 2, direction: 'lower_is_alike' },
      image: { sha256: '3d2c2b8e7b6e4d9d03182c316080f4d3e50709db2e4061829304a5b6c7d8e9fa' },
    },
  ],
  subject_flags: { minor: 'no' },
  evidence: [
    {
      key: 'phone-records',
      candidate: 'ref-10442',
      kind: 'document',
      summary: 'The phone was logged in a cell two streets away at 22:05.',
      source: 'Mobile network operator',
      obtained_at: '2026-05-03T09:00:00Z',
      obtained_by: 'Officer 4411',
      obtained_via: 'independent_line',
      direction: 'supports',
      weight: 'medium',
      biasing: 'low',
    },
  ],
};

export const EXAMPLE_EVIDENCE = EXAMPLE_MATCH.evidence[0];
