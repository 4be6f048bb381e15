import type { Metadata } from 'next';
import { ReviewRoute } from '@/components/review/review-route';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.review.title };

export default function Page() {
  return <ReviewRoute />;
}
