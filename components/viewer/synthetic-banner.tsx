import * as text from '@/components/text/en';
import classes from '@/components/viewer/banner.module.css';
import type { ProcessingStep } from '@/lib/domain/image';

/** Over the images for as long as the review goes on, wherever software drew a part of the probe (references.md A-13). */
export function SyntheticBanner({ steps }: { readonly steps: readonly ProcessingStep[] }) {
  const drawn = steps.filter(({ synthetic }) => synthetic);
  if (drawn.length === 0) return null;
  return (
    <div role="note" className={classes.banner}>
      <strong>{text.viewer.synthetic.title}</strong>
      <span>{drawn.map(({ step, note }) => (note ? `${step} (${note})` : step)).join(', ')}.</span>
      <span>{text.viewer.synthetic.body}</span>
    </div>
  );
}
