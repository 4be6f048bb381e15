import { has } from '@/lib/adapters/shared/has';
import type { Provider } from '@/lib/adapters/shared/operation';
import { sniffer } from '@/lib/adapters/shared/sniff';

/** What Amazon A2I writes down is a review that took place; a match comes by StartHumanLoop, not by an adapter. */
export const amazonA2i: Provider = {
  name: 'amazon-a2i',
  operations: [],
  sniff: sniffer([
    {
      when: (r) => has(r, 'humanAnswers') || has(r, 'detail-type'),
      problem: 'not_a_match',
      detail: 'The body is the outcome or the status of a human loop, not a match.',
    },
  ]),
};
