import { type Result, refuse } from '@/lib/domain/refusal';
import { dropForbidden } from '@/lib/domain/rules/ingest-drop';
import { parseJson } from '@/lib/http/read-json';
import { parsePush } from '@/lib/http/schemas/parse-push';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Pushed } from '@/lib/verbs/intake/pushed';
import { takeImage } from '../../v1/_intake/take-image';
import { takeOutImages } from './inline-images';

export interface LoopInput {
  readonly pushed: Pushed;
  /** What is kept and told again: without images, and without what may not be kept. */
  readonly inputContent: string;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * InputContent as a push, under an external id that follows from the loop's name: so a name that is taken never
 * leaves a match behind that no loop tells of. Images are stored only
 * once the whole body is found right. @returns input_content_invalid, invalid_body, and what an image is refused for
 */
export const readInput = async (
  desk: Desk,
  actor: IntegratorActor,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Result<LoopInput>> => {
  const json = parseJson(Buffer.from(text));
  if (!json.ok) return refuse('input_content_invalid', json.refusal.detail);
  const inline = takeOutImages(json.value);
  if (!inline.ok) return inline;
  const external_id = `a2i/${name}`;
  const content = { ...inline.value.content, external_id };
  if (![undefined, external_id].some((id) => id === inline.value.content.external_id))
    return refuse('input_content_invalid', `Leave external_id out: the loop’s match is ${external_id}.`);
  const pushed = parsePush(content);
  if (!pushed.ok) return pushed;
  for (const bytes of inline.value.images) {
    const kept = await takeImage(desk, actor, once(bytes), { type: undefined });
    if (!kept.ok) return kept;
  }
  return {
    ok: true,
    value: { pushed: pushed.value, inputContent: JSON.stringify(dropForbidden(content).body) },
  };
};
