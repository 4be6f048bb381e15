import type { Command } from '@/components/palette/commands';
import * as text from '@/components/text/en';

const ORDER = Object.keys(text.palette.groups) as readonly Command['group'][];

export interface FoundGroup {
  readonly group: Command['group'];
  readonly commands: readonly Command[];
}

/** Commands whose name or group holds every word of the query, by group; all of them for an empty query. */
export const findCommands = (commands: readonly Command[], query: string): readonly FoundGroup[] => {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, group }: Command) => {
    const name = `${label} ${text.palette.groups[group]}`.toLowerCase();
    return sought.every((word) => name.includes(word));
  };
  return ORDER.map((group) => ({
    group,
    commands: commands.filter((one) => one.group === group && fits(one)),
  })).filter((found) => found.commands.length > 0);
};
