import { Arrivals } from '@/components/audit/file/arrivals';
import { FailureReport } from '@/components/audit/file/failure-report';
import classes from '@/components/audit/file/sent.module.css';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.sent;

/** What the provider said besides the match, where that falls short of its own guidance, and how to report it. */
export function Sent({ view }: { readonly view: MatchFileView }) {
  const { cautions } = view.match;
  return (
    <div className={classes.sent}>
      {cautions.length === 0 ? null : (
        <div>
          <h3>{words.cautions}</h3>
          <ul className={classes.cautions}>
            {cautions.map(({ id, says, source }) => (
              <li key={id}>
                {says} <span className={classes.quiet}>{words.source(source)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {view.beside.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneNext} />
      ) : (
        <Arrivals view={view} />
      )}
      <div className={classes.reports}>
        <h3>{words.report.title}</h3>
        <p className={classes.quiet}>{words.report.hint}</p>
        {view.candidates.map((candidate) => (
          <FailureReport key={candidate.key} candidate={candidate} view={view} />
        ))}
      </div>
    </div>
  );
}
