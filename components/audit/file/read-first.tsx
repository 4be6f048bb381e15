'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import * as text from '@/components/text/en';
import { Page } from '@/components/ui/page';

const words = text.audit.file.touching;

/** Says what reading does, before anything of the file is fetched. */
export function ReadFirst({ onRead }: { readonly onRead: () => void }) {
  return (
    <Page
      title={words.title}
      lead={words.text}
      actions={
        <>
          <Button component={Link} href="/matches">
            {words.back}
          </Button>
          <Button onClick={onRead}>{words.go}</Button>
        </>
      }
    >
      {null}
    </Page>
  );
}
