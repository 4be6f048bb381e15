import { type Block, facts, heading, list, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { NOT_RECORDED, orNot, time, yes } from '@/lib/disclosure/report/say';
import { gate } from '@/lib/domain/gate';

const gateOf = (m: Matter): Block => {
  const limits = gate(m.state.match.probe, null, m.policyOf(m.state.match.round));
  return limits.open
    ? text('The quality gate of the policy is passed by the measures that came with the probe.')
    : list(limits.reasons.map((reason) => `The quality gate is closed: ${reason}.`));
};

/** The probe looked at alone, before any candidate was served (ACE-V, references.md A-07). */
export const assessment = (m: Matter): readonly Block[] => [
  gateOf(m),
  ...m.state.reviews.flatMap((r): readonly Block[] => [
    heading(`${m.who(r.person)}, round ${r.round}`),
    r.analysis
      ? facts(
          ['analysed_at', 'Analysed at', time(r.analysedAt)],
          ['suitability', 'Suitability', r.analysis.suitability],
          ['face_confirmed', 'Which face is in question was confirmed', yes(r.analysis.faceConfirmed)],
          ['sharpness', 'Sharpness', r.analysis.sharpness],
          ['pose', 'Pose', r.analysis.pose],
          ['light', 'Light', r.analysis.light],
          ['occlusion', 'Occlusion', r.analysis.occlusion],
          ['notes', 'Notes', orNot(r.analysis.notes)],
        )
      : text(`Analysis: ${NOT_RECORDED}.`),
  ]),
];
