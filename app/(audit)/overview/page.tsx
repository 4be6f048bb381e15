import type { Metadata } from 'next';
import { OverviewScreen } from '@/components/audit/overview/overview-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.overview.title };

export default function OverviewPage() {
  return <OverviewScreen />;
}
