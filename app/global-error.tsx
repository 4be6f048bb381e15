'use client';

import { PageMessage } from '@/components/shell/page-message';
import * as text from '@/components/text/en';

const words = text.common.broken;

/** Stands in for the whole document when the root layout itself failed: no theme, no styles of ours, still words. */
export default function GlobalError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>{words.title}</title>
        <PageMessage title={words.title} body={words.body} detail={error.digest}>
          <button type="button" onClick={reset}>
            {words.again}
          </button>
        </PageMessage>
      </body>
    </html>
  );
}
