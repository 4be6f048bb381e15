import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WAITS } from '@/lib/domain/webhook-outcome';
import { newSecret } from '@/lib/webhooks/new-secret';
import { signedHeaders } from '@/lib/webhooks/sign';

const doc = readFileSync(new URL('../../docs/integrators.md', import.meta.url), 'utf8');
/** The block that verifies; another walks the newcomer's path. */
const python =
  [...doc.matchAll(/```python\n([\s\S]+?)```/g)]
    .map(([, code = '']) => code)
    .find((code) => code.includes('def verify(')) ?? '';
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  process.stderr.write('The Python example of docs/integrators.md is not run: no python3 here.\n');

/** Runs the documented function on what stands in standard input, and prints what it returns. */
const verified = (secret: string, headers: object, body: string) => {
  const call = `${python}\nimport sys\nsecret, headers, body = json.load(sys.stdin)\nprint(json.dumps(verify(secret, headers, body.encode())))`;
  return spawnSync('python3', ['-c', call], {
    input: JSON.stringify([secret, headers, body]),
    encoding: 'utf8',
  });
};

describe('docs/integrators.md', () => {
  it.skipIf(!hasPython)('verifies in Python what the desk signs, and nothing else', () => {
    const { text: secret } = newSecret('hmac');
    const other = newSecret('hmac').text;
    const body = '{"type":"lead.issued","data":{"external_id":"Zürich 😀"}}';
    const message = { id: 'whd_1', at: Date.now(), body };
    const headers = signedHeaders([other, secret], message);
    expect(JSON.parse(verified(secret, headers, body).stdout)).toEqual(JSON.parse(body));
    expect(verified(secret, headers, `${body} `).stderr).toContain('no signature fits');
    expect(verified(newSecret('hmac').text, headers, body).stderr).toContain('no signature fits');
    const old = signedHeaders([secret], { ...message, at: Date.now() - 400_000 });
    expect(verified(secret, old, body).stderr).toContain('too old');
  });

  it('names the waits between tries that the desk keeps', () => {
    const [seconds, ...minutes] = WAITS.map((ms) => ms / 1000);
    const [five, thirty, ...hours] = minutes.map((s) => s / 60);
    const said = `after ${seconds} seconds, ${five} and ${thirty} minutes, ${hours.map((m) => m / 60).join(', ')}`;
    const last = `, ${(hours.at(-1) ?? 0) / 60}`;
    expect(doc.replaceAll('\n  ', ' ')).toContain(
      `${said.slice(0, -last.length)} and ${(hours.at(-1) ?? 0) / 60} hours`,
    );
  });
});
