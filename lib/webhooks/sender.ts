import type { WebhookSecret } from '@/lib/domain/webhook';
import type { Reached } from '@/lib/domain/webhook-outcome';
import type { Config } from '@/lib/ports/config';
import type { WebhookRequest, WebhookSender } from '@/lib/ports/webhook-sender';
import { checkTarget } from '@/lib/webhooks/check-target';
import { type Egress, egressOf } from '@/lib/webhooks/egress';
import { newSecret } from '@/lib/webhooks/new-secret';
import { post } from '@/lib/webhooks/post';
import { resolveTarget } from '@/lib/webhooks/resolve-target';
import { seal, unseal } from '@/lib/webhooks/seal';
import { signedHeaders } from '@/lib/webhooks/sign';

type Settings = Pick<Config, 'secret' | 'webhookAllow' | 'webhookTimeoutMs'>;

const CONNECT_MS = 3000;

const failed = (error: string): Reached => ({ status: null, error, retryAfter: null });

const opened = (secret: string, secrets: readonly WebhookSecret[]): readonly string[] =>
  secrets.flatMap(({ endpoint, sealed }) => unseal(secret, endpoint, sealed) ?? []);

const sendOnce = async (
  { secret, webhookTimeoutMs }: Settings,
  egress: Egress,
  { url, secrets, id, at, body }: WebhookRequest,
  signal: AbortSignal,
): Promise<Reached> => {
  const forbidden = checkTarget(url, egress);
  if (forbidden) return failed(forbidden);
  const keys = opened(secret, secrets);
  if (keys.length === 0)
    return failed('No signing secret can be read; the desk’s own secret was changed. Rotate this one.');
  const began = performance.now();
  const target = new URL(url);
  const resolved = await resolveTarget(target, egress);
  if (!resolved.ok) return failed(resolved.error);
  const left = webhookTimeoutMs - (performance.now() - began);
  return post({
    url: target,
    addresses: resolved.addresses,
    headers: {
      ...signedHeaders(keys, { id, at, body }),
      'content-type': 'application/json',
      'user-agent': 'second-look-webhooks/1',
    },
    body,
    connectMs: Math.min(CONNECT_MS, webhookTimeoutMs),
    totalMs: Math.max(1, left),
    signal,
  });
};

/** The sender over node's own HTTP client: the only place from which the desk connects to integrators. */
export const webhookSender = (settings: Settings): WebhookSender => {
  const egress = egressOf(settings.webhookAllow);
  return {
    forbids: (url) => checkTarget(url, egress),
    send: async (request, signal) => {
      const began = performance.now();
      const reached = await sendOnce(settings, egress, request, signal).catch(() =>
        failed('The request failed.'),
      );
      return { ...reached, ms: Math.round(performance.now() - began) };
    },
    makeSecret: (endpoint, kind) => {
      const { text, publicKey } = newSecret(kind);
      return {
        sealed: seal(settings.secret, endpoint, text),
        text: kind === 'hmac' ? text : null,
        publicKey,
      };
    },
  };
};
