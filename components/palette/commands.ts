import type { EffectiveKeys } from '@/components/keys/effective-keys';
import { keyLabel } from '@/components/keys/key-label';
import type { ToolOnScreen } from '@/components/palette/tools-on-screen';
import type { SectionKey } from '@/components/queries/me';
import type { LaneWork } from '@/components/queries/queue';
import * as text from '@/components/text/en';

const words = text.palette;

/** What a command does. There is no act that votes, seals, saves or finishes, and none may be added. */
export type CommandAct =
  | { readonly act: 'go'; readonly to: string }
  | { readonly act: 'tool'; readonly press: () => void }
  | { readonly act: 'claim'; readonly lane: string; readonly adjudicate: boolean }
  | { readonly act: 'look' }
  | { readonly act: 'keys' };

export interface Command {
  readonly id: string;
  readonly group: keyof typeof words.groups;
  readonly label: string;
  /** In a quieter ink: a state, what waits. */
  readonly hint: string | null;
  readonly key: string | null;
  readonly does: CommandAct;
}

export interface CommandSources {
  readonly sections: readonly SectionKey[];
  readonly tools: readonly ToolOnScreen[];
  readonly keys: EffectiveKeys;
  /** Lanes to claim from; empty for somebody who holds a match or may not review. */
  readonly lanes: readonly LaneWork[];
  readonly dark: boolean;
}

const hintOf = ({ closed, on }: ToolOnScreen): string | null => {
  if (closed) return words.state.closed;
  if (on === null) return null;
  return on ? words.state.on : words.state.off;
};

const toolCommands = ({ tools, keys }: CommandSources): readonly Command[] =>
  tools
    .filter(({ tool }) => tool !== 'help')
    .map((one) => {
      const [key] = keys.keysOf(one.tool);
      return {
        id: `tool-${one.tool}`,
        group: 'tools',
        label: text.viewer.tools[one.tool],
        hint: hintOf(one),
        key: key === undefined ? null : keyLabel(key),
        does: { act: 'tool', press: one.press },
      };
    });

const claimCommands = ({ lanes }: CommandSources): readonly Command[] =>
  lanes
    .filter(({ stopped }) => !stopped)
    .flatMap((lane) => {
      const command = (adjudicate: boolean, label: string, hint: string): Command => ({
        id: `claim-${lane.key}${adjudicate ? '-adjudication' : ''}`,
        group: 'claim',
        label,
        hint,
        key: null,
        does: { act: 'claim', lane: lane.key, adjudicate },
      });
      return [
        ...(lane.mayClaim && lane.queued > 0
          ? [command(false, text.queue.claimIn(lane.name), text.queue.waiting(lane.queued))]
          : []),
        ...(lane.mayAdjudicate && lane.adjudication > 0
          ? [
              command(
                true,
                text.queue.adjudicateIn(lane.name),
                text.queue.adjudicationWaits(lane.adjudication),
              ),
            ]
          : []),
      ];
    });

const page = (id: string, label: string, to: string): Command => ({
  id,
  group: 'pages',
  label,
  hint: null,
  key: null,
  does: { act: 'go', to },
});

/** Everything that the palette offers now, from the same tables as the screens; nothing that decides. */
export const commandsFor = (sources: CommandSources): readonly Command[] => {
  const [help] = sources.keys.keysOf('help');
  return [
    ...toolCommands(sources),
    ...claimCommands(sources),
    ...sources.sections.map((section) => page(`go-${section}`, text.common.sections[section], `/${section}`)),
    page('go-account', words.account, '/account'),
    {
      id: 'look',
      group: 'desk',
      label: sources.dark ? text.common.lightLook : text.common.darkLook,
      hint: null,
      key: null,
      does: { act: 'look' },
    },
    {
      id: 'keys',
      group: 'desk',
      label: words.keys,
      hint: null,
      key: help === undefined ? null : keyLabel(help),
      does: { act: 'keys' },
    },
    { ...page('change-keys', words.accountKeys, '/account#keys'), group: 'desk' },
  ];
};
