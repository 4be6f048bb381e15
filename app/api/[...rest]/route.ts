import { refuse } from '@/lib/domain/refusal';
import { problemResponse } from '@/lib/http/problem';
import { runningDesk } from '@/lib/ports/running-desk';

/** Addresses of the API that do not exist answer as the rest of it does, and not with a page. */
const nothingHere = async (): Promise<Response> =>
  problemResponse((await runningDesk()).config.publicUrl, refuse('not_found').refusal);

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
