import { find } from '@/lib/adapters/deepface/find';
import { verify } from '@/lib/adapters/deepface/verify';
import { has } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

export const deepface: Provider = {
  name: 'deepface',
  operations: [verify, find],
  sniff: sniffer([
    { when: (r) => has(r, 'error') || has(r, 'exception'), problem: 'provider_error' },
    // extract_faces, represent and analyze: faces, templates and guesses about a person, nobody compared.
    { when: (r) => has(r, 'results') || has(r, 'facial_area'), problem: 'detection_only' },
  ]),
};
