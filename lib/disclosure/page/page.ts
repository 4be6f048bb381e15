import { checkBundle, type Verdict } from '@/lib/disclosure/check/check-bundle';
import { beyond, COMPARE, HEADLINE, inGroups, sayAbout } from '@/lib/disclosure/page/say-verdict';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page lacks ${id}.`);
  return found;
};

/** An element with text or other elements in it. Nothing is ever read as markup. */
const make = (name: string, inner: string | readonly Node[], of = ''): HTMLElement => {
  const element = document.createElement(name);
  if (of) element.className = of;
  if (typeof inner === 'string') element.textContent = inner;
  else element.append(...inner);
  return element;
};

const listOf = (items: readonly string[]): HTMLElement =>
  make(
    'ul',
    items.map((item) => make('li', item)),
  );

const pairs = (rows: readonly (readonly [string, string])[]): HTMLElement =>
  make(
    'dl',
    rows.flatMap(([label, value]) => [make('dt', label), make('dd', value)]),
  );

const aboutNodes = ({ about }: Verdict): readonly Node[] => {
  if (!about) return [];
  return [
    make('h2', 'The key of the log'),
    ...about.keys.flatMap((key) => [
      make('p', inGroups(key.fingerprint), 'print'),
      make('p', key.vkey, 'quiet'),
    ]),
    make('p', COMPARE),
    make('h2', 'What it is about'),
    pairs(sayAbout(about)),
  ];
};

const show = (name: string, verdict: Verdict): void => {
  const { valid, findings, held } = verdict;
  byId('result').replaceChildren(
    make('p', name, 'quiet'),
    make('p', valid ? HEADLINE.valid : HEADLINE.invalid, valid ? 'verdict' : 'verdict broken'),
    ...findings.map((f) =>
      make('p', [make('strong', f.part), document.createTextNode(`: ${f.says}`)], 'finding'),
    ),
    ...aboutNodes(verdict),
    ...(held.length > 0 ? [make('h2', 'What was checked and holds'), listOf(held)] : []),
    ...(verdict.about ? [make('h2', 'What this does not show'), listOf(beyond(verdict.about))] : []),
  );
};

const check = async (file: File): Promise<void> => {
  byId('result').replaceChildren(make('p', `Checking ${file.name} …`));
  // A turn for the browser to draw what it says.
  await new Promise((drawn) => setTimeout(drawn, 30));
  try {
    show(file.name, checkBundle(new Uint8Array(await file.arrayBuffer())));
  } catch (fault) {
    const says = `The file cannot be read: ${fault instanceof Error ? fault.message : fault}`;
    byId('result').replaceChildren(make('p', says, 'finding'));
  }
};

const input = byId('file') as HTMLInputElement;
const zone = byId('zone');
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void check(file);
});
for (const kind of ['dragover', 'drop'])
  document.addEventListener(kind, (event) => {
    event.preventDefault();
  });
document.addEventListener('dragover', () => zone.classList.add('over'));
document.addEventListener('dragleave', () => zone.classList.remove('over'));
document.addEventListener('drop', (event) => {
  zone.classList.remove('over');
  const file = event.dataTransfer?.files[0];
  if (file) void check(file);
});
