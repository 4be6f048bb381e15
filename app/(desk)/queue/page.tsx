import type { Metadata } from 'next';
import * as text from '@/components/text/en';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: text.queue.title };

export default function QueuePage() {
  return <Page title={text.queue.title}>…</Page>;
}
