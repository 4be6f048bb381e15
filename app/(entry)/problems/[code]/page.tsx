import { notFound, redirect } from 'next/navigation';
import { REFUSALS } from '@/lib/domain/refusal-codes';

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

/** Where the `type` of a problem document leads: to what the reference says of its code. */
export default async function ProblemPage({ params }: Props) {
  const { code } = await params;
  if (!Object.hasOwn(REFUSALS, code)) notFound();
  redirect(`/reference#problem-${code}`);
}
