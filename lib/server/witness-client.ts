import type { WitnessClient } from '@/lib/ports/checkpoint-post';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

const limited = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('The witness answers with more than it may.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Asks witnesses over HTTP. They are named by the operator; redirects are not followed. */
export const witnessClient: WitnessClient = {
  ask: async (url, body, signal) => {
    const response = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: await limited(response) };
  },
};
