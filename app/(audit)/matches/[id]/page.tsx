import type { Metadata } from 'next';
import { FileScreen } from '@/components/audit/file/file-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.file.pageTitle };

export default async function MatchFilePage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  return <FileScreen id={id} />;
}
