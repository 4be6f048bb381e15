import { createHmac } from 'node:crypto';
import type { HumanLoop } from '@/lib/domain/human-loop';
import { presentLead } from '@/lib/http/schemas/present-lead';
import type { ToldMatch } from '@/lib/verbs/intake/tell-match';

/** One reviewer of one match. The same person is another in the next match: nobody learns who works how. */
const pseudonym = (secret: string, matchId: string, person: string): string =>
  createHmac('sha256', secret)
    .update(`second-look:a2i-worker:${matchId}:${person}`)
    .digest('hex')
    .slice(0, 16);

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/**
 * The output document as Amazon A2I shapes it (references.md C-18). An answer says only what the whole match came to:
 * not released, or the lead. What a single person thought never leaves the desk, so every worker's answer is the same,
 * and as long as nothing is decided there is none.
 */
export const outputDocument = (secret: string, loop: HumanLoop, told: ToldMatch): unknown => {
  const { match, votes, reviews } = told.state;
  const lead = told.lead && told.falseLeads && presentLead(told.lead, told.state, told.falseLeads);
  const answerContent = {
    answer: told.answer,
    ...(lead ? { lead: { ...lead, ...(told.token ? { token: told.token } : {}) } } : {}),
  };
  const counted = told.answer === 'pending' ? [] : votes.filter(({ round }) => round === match.round);
  return {
    flowDefinitionArn: loop.flowDefinitionArn,
    humanAnswers: counted.map(({ person, castAt }) => {
      const startedAt =
        reviews.find((r) => r.person === person && r.round === match.round)?.startedAt ?? castAt;
      return {
        acceptanceTime: startedAt,
        answerContent,
        submissionTime: castAt,
        timeSpentInSeconds: secondsBetween(startedAt, castAt),
        workerId: pseudonym(secret, match.id, person),
      };
    }),
    humanLoopName: loop.name,
    inputContent: JSON.parse(loop.inputContent),
  };
};
