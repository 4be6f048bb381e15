import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type EffectiveKeys, effectiveKeys } from '@/components/keys/effective-keys';
import { KeysContext } from '@/components/keys/keys-context';
import { TOOLS, type Tool } from '@/components/viewer/keymap';
import { ToolButton } from '@/components/viewer/tool-button';

const draw = (tool: Tool, keys: EffectiveKeys): string =>
  renderToStaticMarkup(
    createElement(KeysContext, { value: keys }, createElement(ToolButton, { tool, onTool: () => undefined })),
  );

const own = effectiveKeys({ keys: { loupe: 'q', grid: null }, singleKeys: true });

it('names the very key that the handler listens to, as this person has it', () => {
  const press = { ctrlKey: false, altKey: false, metaKey: false };
  for (const tool of TOOLS) {
    const [, said] = /aria-keyshortcuts="([^"]+)"/.exec(draw(tool, own)) ?? [];
    const keys = (said ?? '')
      .split(' ')
      .filter(Boolean)
      .map((key) => (key === 'Plus' ? '+' : key));
    expect(keys).toEqual(own.keysOf(tool));
    for (const key of keys) expect(own.toolOf({ ...press, key })).toBe(tool);
  }
  expect(draw('loupe', own)).toContain('title="Loupe (Q)"');
});

it('names none where there is none', () => {
  expect(draw('grid', own)).toContain('title="Grid"');
  expect(draw('grid', own)).not.toContain('aria-keyshortcuts');
  expect(draw('mirror', effectiveKeys({ keys: {}, singleKeys: false }))).toContain('title="Mirror"');
});
