import * as text from '@/components/text/en';
import type { Match } from '@/lib/domain/match';

const words = text.audit.file.summary;

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(', ');

/** What the recogniser said of itself and of its search, as terms and values. */
export const searchFacts = (
  { provider, search }: Pick<Match, 'provider' | 'search'>,
  pushed: number,
): readonly (readonly [string, string | null])[] => {
  const { database } = search;
  const size = database?.size ?? null;
  return [
    [words.provider, `${provider.name} ${provider.operation}`],
    [words.model, provider.modelVersion],
    [
      words.threshold,
      provider.threshold === null
        ? null
        : `${provider.threshold}, ${words.thresholdSource[provider.thresholdSource]}`,
    ],
    [words.request, provider.requestId],
    [words.search, words.searchLine(search.mode, search.candidatesReturned, pushed)],
    [
      words.database,
      database
        ? joined(
            database.name,
            database.version,
            size === null ? null : words.databaseSize(size.toLocaleString('en-GB')),
            database.inclusionCriteria,
          )
        : null,
    ],
  ];
};
