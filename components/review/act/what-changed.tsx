import { ProblemError } from '@/components/queries/problem';
import * as text from '@/components/text/en';
import { Time } from '@/components/ui/time';

interface Change {
  readonly at: string;
  readonly what: string;
  readonly who: string;
}

const isChange = (one: unknown): one is Change =>
  typeof one === 'object' && one !== null && 'at' in one && 'what' in one && 'who' in one;

/** What changed since the screen was loaded, when and by whom, as far as a refusal says; nothing where it does not. */
export function WhatChanged({ error }: { readonly error: unknown }) {
  const list = error instanceof ProblemError ? error.problem.changes : null;
  const changes = Array.isArray(list) ? list.filter(isChange) : [];
  if (changes.length === 0) return null;
  return (
    <>
      <p>{text.review.changed.title}</p>
      <ul>
        {changes.map(({ at, what, who }) => (
          <li key={`${at} ${what}`}>
            <Time at={at} style="exact" zone />: {what} ({who})
          </li>
        ))}
      </ul>
      <p>{text.review.changed.kept}</p>
    </>
  );
}
