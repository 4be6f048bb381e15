import { z } from 'zod';

export const purpose = z.object({
  code: z.string(),
  offence: z.string().nullable(),
  legalBasis: z.string().nullable(),
  caseRef: z.string().nullable(),
  authorisation: z.string().nullable(),
});

export const provider = z.object({
  name: z.string(),
  operation: z.string(),
  apiPath: z.string().nullable(),
  requestId: z.string().nullable(),
  sessionId: z.string().nullable(),
  modelVersion: z.string(),
  threshold: z.number().nullable(),
  thresholdSource: z.enum(['vendor_default', 'operator_calibrated', 'unknown']),
});

export const search = z.object({
  mode: z.enum(['1:1', '1:N']),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  database: z
    .object({
      name: z.string(),
      version: z.string().nullable(),
      size: z.number().nullable(),
      inclusionCriteria: z.string().nullable(),
    })
    .nullable(),
  candidatesReturned: z.number(),
});
