import type { Metadata } from 'next';
import { IntegrationScreen } from '@/components/integration/integration-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.integration.title };

export default function IntegrationPage() {
  return <IntegrationScreen />;
}
