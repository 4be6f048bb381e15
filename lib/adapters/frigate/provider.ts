import { trackedObjectUpdate } from '@/lib/adapters/frigate/tracked-object-update';
import { has } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

const isOtherUpdate = (r: unknown): boolean =>
  has(r, 'type', 'id') && typeof r.type === 'string' && r.type !== 'face' && !has(r, 'after');

export const frigate: Provider = {
  name: 'frigate',
  operations: [trackedObjectUpdate],
  sniff: sniffer([
    {
      // A sub label may come from a face, a parcel service or a script; its score is not said to be a face's.
      when: (r) => has(r, 'before', 'after'),
      problem: 'not_a_match',
      detail: 'Events and reviews do not say that a face was compared; send the updates of type `face`.',
    },
    {
      when: isOtherUpdate,
      problem: 'not_a_match',
      detail: 'Only updates of type `face` come from comparing faces.',
    },
  ]),
};
