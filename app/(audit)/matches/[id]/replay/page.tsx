import type { Metadata } from 'next';
import { ReplayScreen } from '@/components/audit/replay/replay-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.replay.pageTitle };

export default async function ReplayPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <ReplayScreen id={id} />;
}
