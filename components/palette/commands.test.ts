import { describe, expect, it } from 'vitest';
import { effectiveKeys } from '@/components/keys/effective-keys';
import { type CommandSources, commandsFor } from '@/components/palette/commands';
import { findCommands } from '@/components/palette/find-commands';
import { SECTIONS } from '@/components/queries/me';
import { TOOLS } from '@/components/viewer/keymap';

const lane = {
  key: 'missing',
  name: 'Missing persons',
  queued: 3,
  adjudication: 1,
  mayClaim: true,
  mayAdjudicate: true,
  why: null,
  stopped: false,
};

const everything: CommandSources = {
  sections: SECTIONS,
  tools: TOOLS.map((tool) => ({ tool, on: null, closed: false, press: () => undefined })),
  keys: effectiveKeys({ keys: { loupe: 'q' }, singleKeys: true }),
  lanes: [lane],
  dark: false,
};

const none: CommandSources = { ...everything, sections: [], tools: [], lanes: [] };

describe('commands', () => {
  it('never decide, seal, save or finish anything', () => {
    const all = commandsFor(everything);
    expect(all.length).toBeGreaterThan(TOOLS.length);
    for (const { id, label, does } of all) {
      expect(['go', 'tool', 'claim', 'look', 'keys']).toContain(does.act);
      expect(`${id} ${label}`).not.toMatch(
        /vote|approve|reject|insufficient|\bseal|finish|save|exclude|retain/i,
      );
    }
  });

  it('offer what there is: pages by right, tools on the screen, lanes that let in', () => {
    const ids = (sources: CommandSources) => commandsFor(sources).map(({ id }) => id);
    expect(ids(none)).toEqual(['go-account', 'look', 'keys', 'change-keys']);
    expect(ids({ ...none, sections: ['matches'] })).toContain('go-matches');
    expect(ids({ ...none, lanes: [lane] })).toContain('claim-missing-adjudication');
    const shut = { ...lane, mayClaim: false, adjudication: 0 };
    expect(ids({ ...none, lanes: [shut, { ...lane, stopped: true }] })).toEqual(ids(none));
  });

  it('show the key that holds for this person', () => {
    const loupe = commandsFor(everything).find(({ id }) => id === 'tool-loupe');
    expect(loupe?.key).toBe('Q');
  });

  it('are found by the words of their name and their group, whatever their order', () => {
    const found = findCommands(commandsFor(everything), ' persons CLAIM ');
    expect(found.map(({ group }) => group)).toEqual(['claim']);
    expect(findCommands(commandsFor(everything), 'no such thing')).toEqual([]);
  });
});
