/** One moment of a traced process: a system call begins, or has ended. */
export interface Moment {
  readonly line: number;
  readonly phase: 'begins' | 'ends';
  /** Beginning and end of one call have the same number. */
  readonly call: number;
  readonly name: string;
  readonly args: string;
  /** What it returned, where it has ended; strace names what a descriptor is. */
  readonly result: string;
}

const LINE = /^(\d+)\s+(.*)$/;
const WHOLE = /^(\w+)\((.*)\)\s+=\s+(.*)$/s;
const UNFINISHED = /^(\w+)\((.*?)\s*<unfinished \.\.\.>$/s;
const RESUMED = /^<\.\.\. (\w+) resumed>(.*)\)\s+=\s+(.*)$/s;

/** Reads what `strace -f -yy` wrote, in its order. A call that another thread's call came between has two lines. */
export const parseTrace = (text: string): readonly Moment[] => {
  const moments: Moment[] = [];
  const open = new Map<string, { call: number; name: string; args: string }>();
  let calls = 0;
  for (const [n, row] of text.split('\n').entries()) {
    const [, pid = '', rest = ''] = LINE.exec(row) ?? [];
    const line = n + 1;
    const whole = WHOLE.exec(rest);
    const unfinished = UNFINISHED.exec(rest);
    const resumed = RESUMED.exec(rest);
    if (resumed) {
      const begun = open.get(pid);
      open.delete(pid);
      if (!begun) continue;
      const args = begun.args + (resumed[2] ?? '');
      moments.push({ ...begun, line, phase: 'ends', args, result: resumed[3] ?? '' });
    } else if (unfinished) {
      calls += 1;
      const begun = { call: calls, name: unfinished[1] ?? '', args: unfinished[2] ?? '' };
      open.set(pid, begun);
      moments.push({ ...begun, line, phase: 'begins', result: '' });
    } else if (whole) {
      calls += 1;
      const [, name = '', args = '', result = ''] = whole;
      const begun = { call: calls, line, name, args };
      moments.push({ ...begun, phase: 'begins', result: '' }, { ...begun, phase: 'ends', result });
    }
  }
  return moments;
};
