import type { Finding } from '@/lib/disclosure/check/finding';
import type { Files } from '@/lib/disclosure/check/read-json';
import type { Manifest } from '@/lib/disclosure/manifest';
import { isBesideManifest } from '@/lib/disclosure/paths';
import { toHex } from '@/lib/ledger/bytes';
import { sha256Of } from '@/lib/ledger/sha256';

/** Every file is what the manifest says, nothing is missing, and nothing lies beside it. */
export const checkManifest = (files: Files, manifest: Manifest): readonly Finding[] => {
  const listed = new Set(manifest.files.map((f) => f.path));
  const changed = manifest.files.flatMap(({ path, bytes, sha256 }): readonly Finding[] => {
    const found = files.get(path);
    if (!found) return [{ part: path, says: 'It is missing.' }];
    if (found.length !== bytes)
      return [{ part: path, says: `It has ${found.length} bytes; the manifest says ${bytes}.` }];
    if (toHex(sha256Of(found)) !== sha256)
      return [{ part: path, says: 'Its bytes are not those that the manifest was made over.' }];
    return [];
  });
  const beside = [...files.keys()]
    .filter((path) => !listed.has(path) && !isBesideManifest(path))
    .map((path): Finding => ({ part: path, says: 'The manifest does not know it.' }));
  const twice = listed.size < manifest.files.length;
  return [
    ...changed,
    ...beside,
    ...(twice ? [{ part: 'manifest.json', says: 'It lists a file twice.' }] : []),
  ];
};
