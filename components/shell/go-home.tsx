'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { meOptions, SECTIONS } from '@/components/queries/me';

/** Leads to the first section that this person may see. */
export function GoHome() {
  const router = useRouter();
  const { data: me } = useQuery(meOptions());
  useEffect(() => {
    if (me) router.replace(`/${SECTIONS.find((section) => me.sections.includes(section)) ?? 'queue'}`);
  }, [me, router]);
  return null;
}
