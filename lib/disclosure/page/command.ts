import { readFileSync } from 'node:fs';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { sayVerdict } from '@/lib/disclosure/page/say-verdict';

/** `node verify-bundle.mjs ARCHIVE`. Exit code 0: valid, 1: not valid, 2: nothing to check. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Name the archive: node verify-bundle.mjs ARCHIVE\n');
  process.exitCode = 2;
} else {
  try {
    const verdict = checkBundle(new Uint8Array(readFileSync(file)));
    process.stdout.write(`${sayVerdict(verdict).join('\n')}\n`);
    process.exitCode = verdict.valid ? 0 : 1;
  } catch (fault) {
    process.stderr.write(`${file} cannot be read: ${fault instanceof Error ? fault.message : fault}\n`);
    process.exitCode = 2;
  }
}
