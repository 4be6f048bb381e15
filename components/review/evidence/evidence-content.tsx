import { inWords } from '@/components/review/candidates';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { Time } from '@/components/ui/time';
import type { EvidenceContent } from '@/lib/domain/projection-view';

const words = text.review.evidence;

/** What the item says, where it comes from, and whether it counts. */
export function EvidenceContentView({ content }: { readonly content: EvidenceContent }) {
  return (
    <>
      <p>{content.summary}</p>
      <Facts
        items={[
          [words.counts, content.counts ? words.itCounts : `${words.itDoesNotCount} ${content.why}`],
          [words.direction, words.directions[content.direction]],
          [words.weight, inWords(content.weight)],
          [words.source, content.source],
          [words.obtained, words.via[content.obtainedVia]],
          [words.obtainedAt, content.obtainedAt ? <Time key="at" at={content.obtainedAt} zone /> : null],
          [words.obtainedBy, content.obtainedBy],
          [words.derivedFrom, content.derivedFrom.join(', ')],
          [words.withdrawn, content.withdrawnAt ? <Time key="at" at={content.withdrawnAt} zone /> : null],
          [words.withdrawnWhy, content.withdrawnReason],
        ]}
      />
    </>
  );
}
