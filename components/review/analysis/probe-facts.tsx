'use client';

import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';

const words = text.review.analysis;

/** What is told of the probe: how it was made and changed, quality under the provider's own names, the lane's limits. */
export function ProbeFacts() {
  const { view } = useDesk();
  const { image, quality, processing } = view.probe;
  return (
    <>
      {processing.length > 0 ? (
        <Notice
          kind={processing.some(({ synthetic }) => synthetic) ? 'attention' : 'calm'}
          title={words.processed}
        >
          <ul className={classes.bullets}>
            {processing.map(({ step, synthetic, note }) => (
              <li key={step}>
                {step}
                {synthetic ? `, ${words.synthetic}` : ''}
                {note ? `: ${note}` : ''}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {view.gate.open ? null : (
        <Notice kind="attention" title={words.gate}>
          <ul className={classes.bullets}>
            {view.gate.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details>
        <summary>{words.told}</summary>
        <Facts
          items={[
            [words.captured, image.capturedAt ? <Time key="at" at={image.capturedAt} zone /> : null],
            [words.size, text.viewer.pixels(image.width, image.height)],
            ...Object.entries(quality).map(([name, value]) => [name, String(value)] as const),
          ]}
        />
      </details>
    </>
  );
}
