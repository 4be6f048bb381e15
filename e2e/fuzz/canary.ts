/** Stands in every secret that a fuzzed request carries: wherever it turns up again, a secret got out. */
export const CANARY = 'Qx7CanaryV3pL9tK2mWz';

/** Secrets as they come by mistake: in values, under names, in addresses. */
export const SECRETS = {
  jwt: `eyJhbGciOiJIUzI1NiJ9.${CANARY}.${CANARY}`,
  bearer: `Bearer ${CANARY}`,
  key: `slk_${CANARY}`,
  address: `https://storage.example/face.jpg?X-Amz-Signature=${CANARY}&Expires=1`,
} as const;

/** Headers in which a client, a proxy or a browser carries what opens something. */
export const SECRET_HEADERS: readonly (readonly [string, string])[] = [
  ['authorization', SECRETS.bearer],
  ['authorization', `Basic ${CANARY}`],
  ['authorization', `AWS4-HMAC-SHA256 Credential=${CANARY}/x, SignedHeaders=host, Signature=${CANARY}`],
  ['proxy-authorization', SECRETS.bearer],
  ['cookie', `session=${CANARY}; ${CANARY}=1`],
  ['x-api-key', CANARY],
  ['x-amz-security-token', CANARY],
  ['ocp-apim-subscription-key', CANARY],
];
