import type { Metadata } from 'next';
import { SamplingScreen } from '@/components/audit/sampling/sampling-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.sampling.title };

export default function SamplingPage() {
  return <SamplingScreen />;
}
