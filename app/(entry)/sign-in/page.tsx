import type { Metadata } from 'next';
import { SignIn } from '@/components/entry/sign-in';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.entry.signIn };

interface Props {
  readonly searchParams: Promise<{ readonly next?: string | readonly string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  return <SignIn next={typeof next === 'string' ? next : null} />;
}
