'use client';

import { inWords } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';

const words = text.review.context;

/** Purpose, offence and case, which open with the evidence. */
export function ContextFacts() {
  const { view } = useDesk();
  if (!view.context) return null;
  const { purpose, externalId } = view.context;
  return (
    <section aria-label={words.title}>
      <Facts
        items={[
          [words.purpose, inWords(purpose.code)],
          [words.offence, purpose.offence],
          [words.legalBasis, purpose.legalBasis],
          [words.caseRef, purpose.caseRef],
          [words.authorisation, purpose.authorisation],
          [words.externalId, externalId],
        ]}
      />
    </section>
  );
}
