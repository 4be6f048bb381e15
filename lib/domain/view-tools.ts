import type { CandidateKey } from '@/lib/domain/candidate';

/** Image tools that are listed in the record: each a view state that never changes a file (references.md A-04). */
export const VIEW_TOOLS = [
  'curtain',
  'overlay',
  'blink',
  'equal_eye_distance',
  'loupe',
  'mirror',
  'greyscale',
  'levels',
  'grid',
  'zoom',
  'rotation',
  'unlinked',
  'face_outline',
  'pins',
] as const;
export type ViewTool = (typeof VIEW_TOOLS)[number];

/** How long one tool was on, with which candidate beside the probe; whole seconds since the last report. */
export interface ToolUse {
  readonly tool: ViewTool;
  readonly candidate: CandidateKey | null;
  readonly seconds: number;
}
