import type { Metadata } from 'next';
import { LanesScreen } from '@/components/audit/lanes/lanes-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.lanes.title };

export default function LanesPage() {
  return <LanesScreen />;
}
