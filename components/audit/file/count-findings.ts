import * as text from '@/components/text/en';
import { FINDINGS, type Worksheet } from '@/lib/domain/worksheet';

const words = text.audit.file.record;

/** "2 explained differences, 12 similar, 5 not visible": differences first, empty counts left out. */
export const countFindings = (worksheet: Worksheet): string =>
  FINDINGS.toReversed()
    .map((finding) => ({
      finding,
      n: Object.values(worksheet).filter((entry) => entry?.finding === finding).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ finding, n }) => words.finding[finding](n))
    .join(', ');
