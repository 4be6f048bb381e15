import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVerifier } from './build-verifier.mjs';

/** Leaves the verifier where `built-verifier.ts` looks for it: a part of the desk's build. */
const root = join(import.meta.dirname, '..', '..', '..');
writeFileSync(join(root, '.next', 'second-look-verifier.json'), JSON.stringify(await buildVerifier(root)));
