import * as text from '@/components/text/en';
import type { ProcessingStep } from '@/lib/domain/image';

/** What was done to the probe before it was searched, as short marks under it (references.md A-13). */
export const processingBadges = (steps: readonly ProcessingStep[]): readonly string[] => [
  ...new Set(steps.map(({ step, synthetic }) => text.viewer.processed(step, synthetic))),
];
