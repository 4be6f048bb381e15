import { POST } from '@/app/api/v1/intake/[provider]/[operation]/route';
import { call, type IntakeDesk, json } from '@/e2e/support/intake-desk';

/** Sends a provider's response as its integrator would. */
export const postIntake = (
  t: Pick<IntakeDesk, 'key'>,
  provider: string,
  operation: string,
  envelope: unknown,
  key: string = t.key,
) => call(POST, { key, params: { provider, operation }, ...json(envelope) });
