import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** What is refused to clients of Amazon A2I, beyond what every push may be refused for. */
export const A2I_REFUSALS = {
  flow_definition_unknown: entry(
    404,
    'No lane of this desk goes by the name of this flow definition.',
    'Name a lane: arn:aws:sagemaker:REGION:ACCOUNT:flow-definition/LANE, underscores written as hyphens.',
  ),
  human_loop_exists: entry(
    409,
    'There is a human loop of this name, or was one.',
    'Start it under a name that was never used.',
  ),
  human_loop_unknown: entry(
    404,
    'You have no human loop of this name.',
    'Check the name; a deleted loop is not found again.',
  ),
  human_loop_over: entry(
    422,
    'The human loop was decided before it could be stopped.',
    'Read its outcome; withdraw the match if it should not have been pushed.',
  ),
  input_content_invalid: entry(
    422,
    'InputContent is not the JSON of a match.',
    'Send the body of POST /api/v1/matches as a JSON text, images named by hash or inline as base64.',
  ),
} as const satisfies Record<string, RefusalEntry>;
