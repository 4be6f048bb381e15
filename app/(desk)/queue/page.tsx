import type { Metadata } from 'next';
import { QueuePage } from '@/components/queue/queue-page';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.queue.title };

export default function Page() {
  return <QueuePage />;
}
