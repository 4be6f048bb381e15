import type { Profile } from '@/lib/domain/bundle-profile';

const profiles: Readonly<Record<Profile, { readonly label: string; readonly hint: string }>> = {
  court: {
    label: 'Court',
    hint: 'The whole record: every candidate that the search returned, all images, all evidence, every event.',
  },
  defence: {
    label: 'Defence',
    hint: 'The same decision with every candidate and what was done with it. Names, ids, images and evidence of third persons are withheld and stand as commitments; persons of the desk are not named.',
  },
  internal: {
    label: 'Internal',
    hint: 'All that you may see yourself, names of the desk’s persons included.',
  },
};

/** Strings of the disclosure bundle. */
export const bundleText = {
  button: 'Export for disclosure',
  title: 'Export this file for disclosure',
  text: 'One archive with the report as PDF and as data, the images, every event, proofs that each is in the log, and a page that checks all of it in a browser without a network.',
  recorded: 'The export is recorded in the log before the archive leaves, under your name.',
  free: 'Reasons and notes stand as they were written. Read them for names of third persons before you hand the archive on.',
  legend: 'Who is it for?',
  profiles,
  unnamed: 'Do not name persons of the desk',
  unnamedHint: 'They stand as P-1, P-2 …; the events hold their ids either way.',
  download: 'Download the archive',
};
