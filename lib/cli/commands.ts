import type { AnyCommand } from '@/lib/cli/command';
import { backup } from '@/lib/cli/commands/backup';
import { bundle } from '@/lib/cli/commands/bundle';
import { checkBundle } from '@/lib/cli/commands/check-bundle';
import { clockReset } from '@/lib/cli/commands/clock-reset';
import { importMatches } from '@/lib/cli/commands/import-matches';
import { integratorsAdd } from '@/lib/cli/commands/integrators-add';
import { integratorsList } from '@/lib/cli/commands/integrators-list';
import { keysRevoke } from '@/lib/cli/commands/keys-revoke';
import { logCheckpoint } from '@/lib/cli/commands/log-checkpoint';
import { logKeysList } from '@/lib/cli/commands/log-keys';
import { logProve } from '@/lib/cli/commands/log-prove';
import { logRotateKey } from '@/lib/cli/commands/log-rotate-key';
import { migrate } from '@/lib/cli/commands/migrate';
import { policiesApply } from '@/lib/cli/commands/policies-apply';
import { purge } from '@/lib/cli/commands/purge';
import { qualificationsGrant } from '@/lib/cli/commands/qualifications-grant';
import { qualificationsRevoke } from '@/lib/cli/commands/qualifications-revoke';
import { restore } from '@/lib/cli/commands/restore';
import { status } from '@/lib/cli/commands/status';
import { usersAdd } from '@/lib/cli/commands/users-add';
import { usersDisable } from '@/lib/cli/commands/users-disable';
import { usersEnable } from '@/lib/cli/commands/users-enable';
import { usersList } from '@/lib/cli/commands/users-list';
import { usersPassword } from '@/lib/cli/commands/users-password';
import { verify } from '@/lib/cli/commands/verify';

/** Every verb of `npm run desk`. Confirming a policy is not among them: a second supervisor does that on screen. */
export const COMMANDS: readonly AnyCommand[] = [
  usersAdd,
  usersList,
  usersDisable,
  usersEnable,
  usersPassword,
  qualificationsGrant,
  qualificationsRevoke,
  integratorsAdd,
  integratorsList,
  keysRevoke,
  importMatches,
  policiesApply,
  clockReset,
  logCheckpoint,
  logKeysList,
  logProve,
  logRotateKey,
  migrate,
  status,
  verify,
  purge,
  backup,
  restore,
  bundle,
  checkBundle,
];

export const findCommand = (name: string): AnyCommand | undefined => COMMANDS.find((c) => c.name === name);
