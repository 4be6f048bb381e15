import { LEAD_NOTICE } from '@/lib/domain/lead';

/** The first thing that somebody opens who has never seen a bundle. */
export const README = `Second Look: disclosure bundle

${LEAD_NOTICE}

report.pdf        the report, to be read and printed
report.json       the same report as data
verify.html       open it in a browser, without a network, and drop the whole archive on it:
                  it says whether the archive is true to the log, or which file is not and why
verify-bundle.mjs does the same at a command line: node verify-bundle.mjs ARCHIVE
events.ndjson     every event of the match, in order; a withheld one stands as its hash
desk-events.ndjson what the desk's own log says of those who reviewed and of the rules
stated.json       what the desk states beside the events: names, and rights of others
policy.json       the rules that bound each round
images/           the images, as pushed and as shown
asides/           what the provider sent and no mapping took, where it may be disclosed
manifest.json     every file with its length and SHA-256
log/              the log's public keys, its signed checkpoint, and the event that holds the manifest's hash
proofs/           for each event, that it is in the log (C2SP tlog-proof)

Compare the fingerprint of the log's key with one that you obtained from somewhere else than this archive.
`;
