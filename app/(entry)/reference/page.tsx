import type { Metadata } from 'next';
import { apiDocument } from '@/app/api/v1/_intake/document';
import type { OpenApi } from '@/components/reference/open-api';
import { ReferenceScreen } from '@/components/reference/reference-screen';
import * as text from '@/components/text/en';
import { runningDesk } from '@/lib/ports/running-desk';

export const metadata: Metadata = { title: text.reference.title };

/** Public, as the document that it shows is. */
export default async function ReferencePage() {
  const { config } = await runningDesk();
  // References into components are problems only, which the screen takes from the registry itself.
  return <ReferenceScreen document={apiDocument(config.publicUrl) as unknown as OpenApi} />;
}
