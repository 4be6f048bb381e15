'use client';

import { Button } from '@mantine/core';
import { PageMessage } from '@/components/shell/page-message';
import * as text from '@/components/text/en';

const words = text.common.broken;

/** A fault while a page was drawn. Nothing of it is shown; the digest is what the server's log has too. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <PageMessage title={words.title} body={words.body} detail={error.digest}>
      <Button variant="filled" onClick={reset}>
        {words.again}
      </Button>
    </PageMessage>
  );
}
