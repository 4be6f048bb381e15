import { requireIntegrator } from '@/lib/auth/api-key';
import { type Result, refuse } from '@/lib/domain/refusal';
import { isDraining } from '@/lib/http/draining';
import { refusalOfFault } from '@/lib/http/fault';
import { secureHeaders } from '@/lib/http/headers';
import { inOrder } from '@/lib/http/in-order';
import { methods } from '@/lib/http/methods';
import { type Line, linesOf } from '@/lib/http/ndjson';
import { newInstance, problemBody } from '@/lib/http/problem';
import { MAX_BODY } from '@/lib/http/read-body';
import { parseJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { batchLine } from '@/lib/http/schemas/answers';
import { parsePush } from '@/lib/http/schemas/parse-push';
import { together } from '@/lib/http/together';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { pushMatch } from '@/lib/verbs/intake/push-match';
import { inOneTurn, shareReads } from '@/lib/verbs/intake/share-reads';

const NDJSON = 'application/x-ndjson';
/** Matches that are taken in side by side: enough for one commit to carry many of them. */
const AT_ONCE = 64;

type Sender = () => Promise<Result<IntegratorActor>>;

const push = async (desk: Desk, sender: Sender, { bytes }: Line) => {
  if (isDraining()) return refuse('draining');
  const actor = await sender();
  if (!actor.ok) return actor;
  if (!bytes) return refuse('body_too_large', `A line may have ${MAX_BODY} bytes.`);
  const json = parseJson(bytes);
  const pushed = json.ok ? parsePush(json.value) : json;
  return pushed.ok ? pushMatch(desk, actor.value, pushed.value) : pushed;
};

/** One line of the answer: what became of one line of the body, under its number. */
const answerTo = async (desk: Desk, sender: Sender, line: Line): Promise<string> => {
  const instance = newInstance();
  const done = await push(desk, sender, line).catch((fault: unknown) => ({
    ok: false as const,
    refusal: refusalOfFault(desk.log, fault, instance),
  }));
  if (!done.ok) {
    const problem = problemBody(desk.config.publicUrl, done.refusal, instance);
    return JSON.stringify({ line: line.number, problem });
  }
  const { id, externalId } = done.value.state.match;
  const status = done.value.created ? 201 : 200;
  return JSON.stringify({ line: line.number, status, id, external_id: externalId });
};

const answers = (desk: Desk, request: Request, body: AsyncIterable<Uint8Array>) => {
  const text = new TextEncoder();
  let gone = false;
  return new ReadableStream<Uint8Array>({
    // Written without waiting for the reader: who sends everything before reading anything would wait for ever.
    start: (controller) => {
      const shared = { ...desk, stores: shareReads(desk.stores) };
      // Asked all the way: a batch may take an hour, and a key that is revoked meanwhile pushes nothing more.
      const sender = inOneTurn(() => requireIntegrator(desk, request));
      const lines = inOrder(linesOf(body, MAX_BODY), AT_ONCE, (line) =>
        answerTo(shared, () => sender(''), line),
      );
      const write = async () => {
        try {
          for await (const ready of together(lines)) {
            if (gone) return;
            controller.enqueue(text.encode(ready.map((line) => `${line}\n`).join('')));
          }
          controller.close();
        } catch (fault) {
          // The body broke off: lines that came whole are taken in, the sender asks again for the rest.
          if (!gone) controller.error(fault);
        }
      };
      void write();
    },
    cancel: () => {
      gone = true;
    },
  });
};

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    body: 'stream',
    media: { request: NDJSON, response: NDJSON },
    response: batchLine,
    summary: 'Push many matches, a JSON text a line; a line of the answer for each, in the same order',
    refusals: ['unsupported_media_type'],
    handler: ({ desk, request, body }) => {
      const type = request.headers.get('content-type') ?? '';
      if (!/^application\/(x-ndjson|jsonl)\s*(?:;|$)/i.test(type))
        return refuse('unsupported_media_type', `Send ${NDJSON}: one match a line.`);
      const headers = { ...secureHeaders, 'content-type': NDJSON };
      return new Response(answers(desk, request, body), { status: 200, headers });
    },
  }),
});
