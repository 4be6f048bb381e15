import classes from '@/components/audit/file/file.module.css';
import * as text from '@/components/text/en';
import type { Analysis } from '@/lib/domain/review';

const words = text.audit.file.record;
const GRADED = ['suitability', 'sharpness', 'pose', 'light', 'occlusion'] as const;

/** What this person found on the probe before any candidate was served. */
export function AnalysisFacts({ analysis }: { readonly analysis: Analysis }) {
  const grades = GRADED.map((what) => `${words.grading[what]} ${words.grades[analysis[what]]}`);
  const face = `${words.grading.face} ${analysis.faceConfirmed ? words.grading.confirmed : words.grading.unconfirmed}`;
  return (
    <div>
      <h5>{words.analysis}</h5>
      <p>{[...grades, face].join(' · ')}</p>
      {analysis.notes === '' ? null : (
        <p>
          <span className={classes.quiet}>{words.grading.notes}:</span> {analysis.notes}
        </p>
      )}
    </div>
  );
}
