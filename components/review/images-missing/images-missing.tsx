'use client';

import { markOf } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.review.imagesMissing;

/** The desk cannot read an image of this match: what happened, that nothing is lost, whom to tell, what comes next. */
export function ImagesMissing() {
  const { view, images } = useDesk();
  if (images.missing.length === 0) return null;
  const marks = images.missing.map((ref) => (ref === 'probe' ? view.probe.image.mark : markOf(view, ref)));
  return (
    <div role="alert">
      <Notice kind="attention" title={words.title(marks.join(', '))}>
        <p>{words.held}</p>
        <p>{words.tell}</p>
      </Notice>
    </div>
  );
}
