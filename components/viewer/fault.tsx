import { isProblem, ProblemError } from '@/components/queries/problem';
import * as text from '@/components/text/en';
import classes from '@/components/viewer/fault.module.css';
import type { Shown, useShown } from '@/components/viewer/use-shown';

interface FaultProps extends Pick<ReturnType<typeof useShown>, 'error' | 'loading' | 'retry'> {
  readonly shown: Shown;
  readonly missing: boolean;
}

/** The desk's own remedy speaks to programs where bytes are missing. */
const remedyOf = (error: Error): string => {
  if (isProblem(error, 'image_missing')) return text.viewer.missingRemedy;
  return error instanceof ProblemError ? error.problem.remedy : text.viewer.failedRemedy;
};

/** Says that an image is on its way, or why it is not there and what to do. The review around it goes on. */
export function Fault({ shown: { name, image }, missing, error, loading, retry }: FaultProps) {
  if (!missing) return null;
  const title = `${name} ${image.mark}`;
  if (!error) return <p className={classes.fault}>{text.common.loading(title)}</p>;
  return (
    <div className={classes.fault} role="alert">
      <p>
        <strong>{title}:</strong> {error.message}
      </p>
      <p>{remedyOf(error)}</p>
      <p>{text.viewer.nothingLost}</p>
      <button type="button" className={classes.retry} disabled={loading} onClick={retry}>
        {text.viewer.retry(image.mark)}
      </button>
    </div>
  );
}
