import { recognition } from '@/lib/adapters/double-take/recognition';
import { has } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

export const doubleTake: Provider = {
  name: 'double-take',
  operations: [recognition],
  sniff: sniffer([
    { when: (r) => has(r, 'error'), problem: 'provider_error' },
    { when: (r) => has(r, 'unknown') && !has(r, 'match'), problem: 'no_candidates' },
  ]),
};
