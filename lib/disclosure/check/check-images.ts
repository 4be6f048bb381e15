import type { Finding } from '@/lib/disclosure/check/finding';
import { type Files, fileAt } from '@/lib/disclosure/check/read-json';
import { type EventLine, eventOf } from '@/lib/disclosure/lines';
import { replay } from '@/lib/disclosure/report/matter';
import type { Stated } from '@/lib/disclosure/stated';
import { toHex } from '@/lib/ledger/bytes';
import { sha256Of } from '@/lib/ledger/sha256';

/** Whatever the provider sent beside the match is the text whose hash the events hold. */
export const checkAsides = (files: Files, lines: readonly EventLine[]): readonly Finding[] => {
  const known = new Set(
    lines.map(eventOf).flatMap((event) => (event && 'aside' in event.data ? [event.data.aside.sha256] : [])),
  );
  return [...files]
    .filter(([path, bytes]) => path.startsWith('asides/') && !known.has(toHex(sha256Of(bytes))))
    .map(([path]) => ({ part: path, says: 'No event speaks of a text with this hash.' }));
};

/** The originals are the very bytes whose hashes the events hold. */
export const checkImages = (
  files: Files,
  lines: readonly EventLine[],
  stated: Stated,
): readonly Finding[] => {
  const { state } = replay(lines);
  return stated.images.flatMap(({ ref, original, display }): readonly Finding[] => {
    const facts = ref === 'probe' ? state.match.probe : state.candidates.find((c) => c.key === ref)?.image;
    if (display !== null) fileAt(files, display);
    if (original === null) return [];
    return toHex(sha256Of(fileAt(files, original))) === facts?.sha256
      ? []
      : [{ part: original, says: 'It is not the image that the events speak of.' }];
  });
};
