import { z } from 'zod';

const NAME = /^[a-z0-9](?:-*[a-z0-9]){0,62}$/;
export const loopName = z.string().max(63).regex(NAME, 'must be lowercase letters, digits and hyphens');

const arn = z.string().min(1).max(1024);

export const startBody = z.strictObject({
  HumanLoopName: loopName,
  FlowDefinitionArn: arn,
  HumanLoopInput: z.strictObject({ InputContent: z.string().min(2) }),
  DataAttributes: z
    .strictObject({
      ContentClassifiers: z
        .array(z.enum(['FreeOfPersonallyIdentifiableInformation', 'FreeOfAdultContent']))
        .max(256),
    })
    .optional(),
});

export const stopBody = z.strictObject({ HumanLoopName: loopName });

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

export const listQuery = z.strictObject({
  FlowDefinitionArn: arn,
  CreationTimeAfter: moment.optional(),
  CreationTimeBefore: moment.optional(),
  SortOrder: z.enum(['Ascending', 'Descending']).optional(),
  NextToken: z.string().max(8192).optional(),
  MaxResults: z.coerce.number().int().min(1).max(100).default(100),
});
