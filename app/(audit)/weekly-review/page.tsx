import type { Metadata } from 'next';
import { WeeklyScreen } from '@/components/audit/weekly/weekly-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.weekly.title };

export default function WeeklyReviewPage() {
  return <WeeklyScreen />;
}
