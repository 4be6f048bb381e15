import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Never on a screen, in an export or in a webhook (product.md "Words"). */
const BANNED = /\bidentified\b|\bpositive match\b|\bhits?\b|\bconfirmed match\b|\bsuspects?\b|\b100\s?%/i;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

/** Code without its comments: they are for readers of the code and may name what must not be said. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** Every string literal of a file, and the text between tags. Words as identifiers or ids are no matter: people do not read them. */
const strings = (code: string): readonly string[] => {
  const bare = withoutComments(code);
  const between = bare.match(/>[^<>{}]*[a-z][^<>{}]*</gi) ?? [];
  return [...(bare.match(STRING) ?? []), ...between];
};

const SPOKEN = ['lib', 'components', 'app']
  .flatMap(filesIn)
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\//.test(name));
const WRITTEN = ['docs', 'public'].flatMap((folder) => {
  try {
    return filesIn(folder).filter((name) => /\.(md|html|json|txt)$/.test(name));
  } catch {
    return [];
  }
});

const saidIn = (name: string): readonly string[] => {
  const text = readFileSync(name, 'utf8');
  return /\.tsx?$/.test(name) ? strings(text) : text.split('\n');
};

describe('words that must never be said', () => {
  it('finds them where they stand', () => {
    expect(
      strings("// a hit\nconst hit = 'no'; /* suspect */ say(`it is a hit`)").filter((s) => BANNED.test(s)),
    ).toEqual(['`it is a hit`']);
    expect(strings('<p>This is a positive match.</p>').some((s) => BANNED.test(s))).toBe(true);
    for (const word of ['Identified', '100 %', '100%', 'suspects', 'a hit', 'Confirmed match'])
      expect(word).toMatch(BANNED);
    for (const word of ['white', 'suspended', 'identity', 'architecture', '1100 pixels'])
      expect(word).not.toMatch(BANNED);
  });

  it('reads every file that speaks to people', () => {
    expect(SPOKEN).toEqual(expect.arrayContaining(['lib/domain/say-event.ts', 'components/text/review.ts']));
    expect(SPOKEN.length).toBeGreaterThan(150);
  });

  it('are nowhere', () => {
    const said = [...SPOKEN, ...WRITTEN].flatMap((name) =>
      saidIn(name)
        .filter((text) => BANNED.test(text))
        .map((text) => `${name}: ${text.slice(0, 120)}`),
    );
    expect(said).toEqual([]);
  });
});
