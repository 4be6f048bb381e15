import { compare, search } from '@/lib/adapters/insightface/similarity';
import { has, isList } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

const isFaces = (r: unknown): boolean => isList(r) && r.length > 0 && r.every((f) => has(f, 'bbox'));

export const insightface: Provider = {
  name: 'insightface',
  operations: [search, compare],
  sniff: sniffer([
    { when: (r) => has(r, 'error'), problem: 'provider_error' },
    { when: (r) => isFaces(r) || (has(r, 'bbox') && !has(r, 'matches')), problem: 'detection_only' },
  ]),
};
