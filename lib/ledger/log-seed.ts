import { createHmac } from 'node:crypto';

/** The seed of a generation of the log's key that follows from the desk's secret. */
export const derivedSeed = (secret: string, generation: number): Uint8Array =>
  new Uint8Array(createHmac('sha256', secret).update(`second-look:log-key:${generation}`).digest());
