import type { Metadata } from 'next';
import { PageMessage } from '@/components/shell/page-message';
import * as text from '@/components/text/en';

const words = text.common.notFound;

export const metadata: Metadata = { title: words.title };

export default function NotFound() {
  return (
    <PageMessage title={words.title} body={words.body}>
      {/* A plain link: the full load asks again who is signed in. */}
      <a href="/">{words.home}</a>
    </PageMessage>
  );
}
