import { findSimilar } from '@/lib/adapters/azure-face/find-similar';
import { identify } from '@/lib/adapters/azure-face/identify';
import { liveness, livenessWithVerify } from '@/lib/adapters/azure-face/liveness';
import { verify } from '@/lib/adapters/azure-face/verify';
import { has, isList } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

const isDetection = (r: unknown): boolean =>
  isList(r) && r.length > 0 && r.every((f) => has(f, 'faceRectangle'));
const isAuditTrail = (r: unknown): boolean =>
  isList(r) && r.length > 0 && r.every((f) => has(f, 'sessionId', 'requestId'));

export const azureFace: Provider = {
  name: 'azure-face',
  operations: [verify, identify, findSimilar, livenessWithVerify, liveness],
  sniff: sniffer([
    { when: (r) => has(r, 'error'), problem: 'provider_error' },
    { when: isDetection, problem: 'detection_only' },
    {
      when: isAuditTrail,
      problem: 'not_a_match',
      detail: 'The body is the record of a session’s requests; send the session’s result.',
    },
    { when: (r) => has(r, 'messyGroup') || has(r, 'lastActionDateTime'), problem: 'not_a_match' },
  ]),
};
