import type { MatchState } from '@/lib/domain/match';

/** Every image that a match names, by the SHA-256 of its original, each once: probe, as searched, candidates, files of evidence. */
export const matchImages = ({ match, candidates, evidence }: MatchState): readonly string[] => {
  const named = [
    match.probe.sha256,
    match.probe.asSearchedSha256,
    ...candidates.map(({ image }) => image.sha256),
    ...evidence.map(({ fileSha256 }) => fileSha256),
  ];
  return [...new Set(named.filter((sha256) => sha256 !== null))];
};

/** Those of them that it still keeps: none once it was purged. */
export const keptImages = (state: MatchState): readonly string[] =>
  state.match.purgedAt === null ? matchImages(state) : [];
