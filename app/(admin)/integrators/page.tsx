import type { Metadata } from 'next';
import { IntegratorsScreen } from '@/components/admin/integrators/integrators-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.admin.integrators.title };

export default function IntegratorsPage() {
  return <IntegratorsScreen />;
}
