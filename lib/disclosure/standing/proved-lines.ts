import { deskProofPath } from '@/lib/disclosure/paths';
import {
  type DeskLine,
  DISCLOSED,
  isWholeDesk,
  type WholeDeskLine,
} from '@/lib/disclosure/standing/desk-line';

interface Proved {
  readonly line: WholeDeskLine;
  /** Where its proof lies. */
  readonly path: string;
}

/**
 * Lines that have a proof of their own: where they lie in the log matters. All others are bound by the event behind
 * them, or a person of many matches would need one for each bundle that was ever made.
 */
export const provedLines = (lines: readonly DeskLine[]): readonly Proved[] =>
  lines.flatMap((line, i) => {
    const last = lines[i + 1]?.stream !== line.stream;
    const proved = isWholeDesk(line) && (last || line.event.kind !== DISCLOSED);
    return proved ? [{ line, path: deskProofPath(i + 1) }] : [];
  });
