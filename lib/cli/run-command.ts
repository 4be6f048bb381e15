import { findCommand } from '@/lib/cli/commands';
import { type Result, refuse } from '@/lib/domain/refusal';
import { refusalOfFault } from '@/lib/http/fault';
import { newInstance } from '@/lib/http/problem';
import { parseStrict } from '@/lib/http/strict';
import type { Desk } from '@/lib/ports/desk';

/** Runs a command on an open desk. Whatever goes wrong comes back as a refusal. */
export const runCommand = async (desk: Desk, name: string, input: unknown): Promise<Result<unknown>> => {
  const found = findCommand(name);
  const act = found?.run ?? found?.asked;
  if (!found || !act)
    return refuse('invalid_body', 'The running desk does not know this command; is it another version?');
  try {
    const parsed = parseStrict(found.input, input, 'invalid_body');
    return parsed.ok ? await act(desk, parsed.value) : parsed;
  } catch (fault) {
    return { ok: false, refusal: refusalOfFault(desk.log, fault, newInstance()) };
  }
};
