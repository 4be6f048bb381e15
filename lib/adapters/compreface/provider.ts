import { recognition } from '@/lib/adapters/compreface/recognition';
import { recognitionVerify, verification } from '@/lib/adapters/compreface/verification';
import { has, isList } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

const COMPARED = ['subjects', 'similarities', 'similarity', 'face_matches'];

const isDetection = (r: unknown): boolean =>
  has(r, 'result') &&
  isList(r.result) &&
  r.result.length > 0 &&
  r.result.every((face) => has(face, 'box') && !COMPARED.some((name) => has(face, name)));

export const compreface: Provider = {
  name: 'compreface',
  operations: [recognition, verification, recognitionVerify],
  sniff: sniffer([
    { when: (r) => has(r, 'code', 'message'), problem: 'provider_error' },
    { when: isDetection, problem: 'detection_only' },
    {
      when: (r) => has(r, 'faces', 'total_elements') || has(r, 'image_id', 'subject'),
      problem: 'not_a_match',
    },
  ]),
};
