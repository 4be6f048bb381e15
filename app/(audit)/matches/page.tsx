import type { Metadata } from 'next';
import { MatchesScreen } from '@/components/audit/matches/matches-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.matches.title };

export default function MatchesPage() {
  return <MatchesScreen />;
}
