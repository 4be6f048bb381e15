import type { Metadata } from 'next';
import { ReviewScreen } from '@/components/review/review-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.review.title };

interface Props {
  readonly params: Promise<{ readonly matchId: string }>;
}

export default async function Page({ params }: Props) {
  const { matchId } = await params;
  return <ReviewScreen key={matchId} matchId={decodeURIComponent(matchId)} />;
}
