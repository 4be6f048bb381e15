'use client';

import { useState } from 'react';
import { FileContent } from '@/components/audit/file/file-content';
import { ReadFirst } from '@/components/audit/file/read-first';
import { useRights } from '@/components/hooks/use-rights';

/** Whoever also reviews is told before the request that it will bar them from this match. */
export function FileScreen({ id }: { readonly id: string }) {
  const rights = useRights();
  const [agreed, setAgreed] = useState(false);
  // Who may not read files at all is refused, and not asked.
  const bars = rights.may('reviews.work') && rights.may('match_file.read');
  return bars && !agreed ? <ReadFirst onRead={() => setAgreed(true)} /> : <FileContent id={id} />;
}
