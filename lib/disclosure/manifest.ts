import type { Profile } from '@/lib/domain/bundle-profile';

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Every file of a bundle that was there before it was sealed. The log holds this file's own hash. */
export interface Manifest {
  readonly format: 'second-look/bundle/1';
  readonly matchId: string;
  readonly profile: Profile;
  /** Events of the match that the bundle speaks of, and the hash of the last. */
  readonly events: number;
  readonly head: string;
  readonly files: readonly ManifestFile[];
}

/** What `file.exported` says of a bundle, beside the match: this is how the log comes to hold the manifest. */
export interface ExportData {
  readonly match: string;
  readonly profile: Profile;
  readonly events: number;
  readonly head: string;
  /** SHA-256 of manifest.json, hex. */
  readonly manifest: string;
  readonly images: number;
}
