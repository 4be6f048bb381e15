import { createHash } from 'node:crypto';
import { makeEvidence } from '@/lib/practice/make-evidence';
import type { PushBody } from '@/lib/practice/match-source';
import { drawPicture, eyesOf, type OwnPicture } from '../support/own-picture';

const SIZE = { width: 200, height: 250 };
const SCENES = 6;

/** External id of the candidate that the evidence is about. */
export const NAMED = 'ref-1';
/** Two votes in the one, one vote in the other. */
export const LANES = ['missing-persons', 'account-recovery'] as const;
const PURPOSES = ['missing_person', 'account_recovery'] as const;

export interface MadeMatch {
  readonly body: PushBody;
  readonly pictures: readonly OwnPicture[];
}

/** A JPEG comment after the first two bytes: other bytes and another hash, the same picture. */
const commented = (picture: OwnPicture, text: string): OwnPicture => {
  const comment = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  const bytes = Buffer.concat([picture.bytes.subarray(0, 2), head, comment, picture.bytes.subarray(2)]);
  return { ...picture, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** A source of matches with a probe, two candidates and evidence; no two pictures have the same bytes. */
export const matchMaker = async (): Promise<(name: string) => MadeMatch> => {
  const scenes: OwnPicture[] = [];
  for (let seed = 0; seed < SCENES; seed += 1) scenes.push(await drawPicture({ ...SIZE, seed, exif: {} }));
  let made = 0;
  const next = (): OwnPicture => {
    const scene = scenes[made % SCENES];
    if (!scene) throw new Error('no scene');
    made += 1;
    return commented(scene, `picture ${made}`);
  };
  return (name) => {
    const purpose = PURPOSES[made % 2] ?? 'missing_person';
    const [probe, first, second] = [next(), next(), next()];
    const image = (picture: OwnPicture) => ({ sha256: picture.sha256, landmarks: eyesOf(picture) });
    const now = new Date();
    const body: PushBody = {
      external_id: name,
      purpose: { code: purpose, case_ref: `case ${name}`, legal_basis: 'Crash harness' },
      provider: { name: 'Crash recogniser', operation: 'search', model_version: '1' },
      search: { mode: '1:N', candidates_returned: 2 },
      probe: image(probe),
      candidates: [
        { external_id: NAMED, image: image(first) },
        { external_id: 'ref-2', image: image(second) },
      ],
      evidence: [...makeEvidence({ purpose, scene: 'supported', candidate: NAMED, other: 'ref-2', now })],
    };
    return { body, pictures: [probe, first, second] };
  };
};
