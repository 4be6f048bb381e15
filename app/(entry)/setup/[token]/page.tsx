import type { Metadata } from 'next';
import { Setup } from '@/components/entry/setup';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.entry.setupTitle, referrer: 'no-referrer' };

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  return <Setup token={token} />;
}
