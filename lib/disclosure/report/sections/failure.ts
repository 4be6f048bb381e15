import { type Block, facts, heading, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED } from '@/lib/disclosure/report/say';
import { failureReport } from '@/lib/domain/failure-report';

/** What the provider asks to be told when its recognition failed; nothing of it was sent (references.md B-29). */
export const failure = (m: Matter): readonly Block[] => {
  const about = m.state.candidates
    .filter((c) => m.stated.subject === null || c.key === m.stated.subject)
    .slice(0, 1);
  return [
    text(
      'If the recognition turns out to be wrong, its provider asks for these facts. They stand ready here; nothing was sent by the desk.',
    ),
    ...about.flatMap((c) => [
      heading(`About ${m.candidate(c.key)}`),
      facts(
        ...Object.entries(failureReport(m.state.match, c).json).map(
          ([name, value]) => [name, name.replaceAll('_', ' '), value ?? NOT_RECORDED] as const,
        ),
      ),
    ]),
  ];
};
