/** Groups of operations in the order in which an integrator meets them; the first whose address fits takes it. */
const GROUPS: readonly { readonly name: string; readonly at: RegExp | null; readonly description: string }[] =
  [
    {
      name: 'Images',
      at: /^\/api\/v1\/images\//,
      description:
        'Upload the bytes first; everything else names an image by its SHA-256. Addresses are never fetched.',
    },
    {
      name: 'Matches',
      at: /^\/api\/v1\/(matches|intake)(?!.*\/evidence)/,
      description:
        'A match is one probe and the candidates that a search returned. Its `external_id` is yours: the same body again finds what is stored, another body is a conflict. What may not be kept is dropped, and listed in `dropped`.',
    },
    {
      name: 'Evidence',
      at: /\/evidence(\/|$)/,
      description:
        'What exists without the match counts; what exists because of it is shown and counts nothing. An item without `obtained_via` exists because of the match.',
    },
    {
      name: 'Feed',
      at: /^\/api\/v1\/events(\/|$)/,
      description: 'What happened, oldest first. Keep `next_cursor` and ask again with it.',
    },
    {
      name: 'Leads',
      at: /^\/api\/v1\/leads\//,
      description:
        'A lead is investigative: it is not proof of identity. Redeem it at each use; only `valid`, just now, is a yes.',
    },
    {
      name: 'Webhooks',
      at: /^\/api\/v1\/webhooks(\/|$)/,
      description:
        'Standard Webhooks: the feed, sent to you. The body of a message is thin; read the match for the rest.',
    },
    {
      name: 'Sandbox',
      at: /^\/api\/v1\/sandbox\//,
      description:
        'For keys of a sandbox: bring about what otherwise people decide. No such lead is ever valid.',
    },
    {
      name: 'Amazon A2I',
      at: null,
      description:
        'At `/api/a2i` the desk speaks as Amazon Augmented AI does, for programs that already use its SDK: StartHumanLoop, DescribeHumanLoop, ListHumanLoops, StopHumanLoop and DeleteHumanLoop, with A2I’s names, states, errors and pages, requests signed with AWS Signature Version 4 by the pair that comes with every key. Set the client’s `endpoint` to `/api/a2i` of this desk and its `credentials` to the pair. The last part of the flow definition’s ARN names the lane; `InputContent` carries the body of a push, its images named by hash or brought along as `bytes_base64`. The output document says, in A2I’s shape, `pending`, `not_released` or the lead. Amazon’s own documentation describes the requests, so they are not repeated here.',
    },
  ];

/** The group of an address; one that no group takes fails here, and so in the document's test. */
export const groupOf = (path: string): string => {
  const group = GROUPS.find(({ at }) => at?.test(path));
  if (!group) throw new Error(`${path} belongs to no group: add it to openapi-groups.ts.`);
  return group.name;
};

export const GROUP_TAGS = GROUPS.map(({ name, description }) => ({ name, description }));
