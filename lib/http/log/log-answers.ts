import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { secureHeaders } from '@/lib/http/headers';
import { LedgerRefused } from '@/lib/ledger/refused';
import { parseTilePath } from '@/lib/ledger/tree/tile-path';
import type { Desk } from '@/lib/ports/desk';
import { readCheckpoint, readTile } from '@/lib/verbs/log/read-log';

/** What never changes once it was served, and what does every few seconds. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_MOMENTS = 'public, max-age=2';

/** Anybody may read the log from anywhere: it holds hashes, and no content. */
const answer = (body: BodyInit, type: string, cache: string): Response =>
  new Response(body, {
    headers: {
      ...secureHeaders,
      'content-type': type,
      'cache-control': cache,
      'access-control-allow-origin': '*',
    },
  });

const keys = async ({ stores: { log } }: Desk): Promise<Result<Response>> => {
  const list = (await log.keys()).map(({ generation, origin, vkey, fromSize, at, rotation }) => ({
    generation,
    origin,
    vkey,
    from_size: fromSize,
    since: at,
    rotation,
  }));
  return ok(answer(`${JSON.stringify({ keys: list }, null, 2)}\n`, 'application/json', FOR_MOMENTS));
};

const checkpoint = async (desk: Desk): Promise<Result<Response>> => {
  const note = await readCheckpoint(desk);
  return note.ok ? ok(answer(note.value, 'text/plain; charset=utf-8', FOR_MOMENTS)) : note;
};

const tile = async (desk: Desk, path: string): Promise<Result<Response>> => {
  try {
    const bytes = await readTile(desk, parseTilePath(path.replace(/^entries\//, 'tile/entries/')));
    // A copy in a buffer of its own: what is sent must not share memory with what is kept.
    return bytes.ok ? ok(answer(new Uint8Array(bytes.value), 'application/octet-stream', FOR_GOOD)) : bytes;
  } catch (fault) {
    if (fault instanceof LedgerRefused) return refuse('not_found');
    throw fault;
  }
};

/** C2SP tlog-tiles: `checkpoint`, `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`; and the log's public `keys`. */
export const logAnswer = (desk: Desk, path: readonly string[]): Promise<Result<Response>> => {
  const [first] = path;
  if (path.length === 1 && first === 'checkpoint') return checkpoint(desk);
  if (path.length === 1 && first === 'keys') return keys(desk);
  return tile(desk, path.join('/'));
};
