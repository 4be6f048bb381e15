import type { Metadata } from 'next';
import { WebhooksScreen } from '@/components/admin/integrators/webhooks/webhooks-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.admin.webhooks.title };

export default async function WebhooksPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  return <WebhooksScreen integratorId={id} />;
}
