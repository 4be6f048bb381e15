import type { Metadata } from 'next';
import { LogBookScreen } from '@/components/audit/log/log-book-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.log.title };

export default function LogBookPage() {
  return <LogBookScreen />;
}
