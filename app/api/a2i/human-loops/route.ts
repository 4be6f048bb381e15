import { z } from 'zod';
import { a2iRoute } from '@/lib/http/a2i/a2i-route';
import { listQuery, startBody } from '@/lib/http/a2i/schemas';
import { readCursor, writeCursor } from '@/lib/http/cursor';
import { methods } from '@/lib/http/methods';
import { parseJson } from '@/lib/http/read-json';
import { parseQuery, parseStrict } from '@/lib/http/strict';
import { listHumanLoops } from '@/lib/verbs/a2i/list-human-loops';
import { startHumanLoop } from '@/lib/verbs/a2i/start-human-loop';
import { summary } from '../_loops/describe';
import { readInput } from '../_loops/read-input';

const after = z.object({ createdAt: z.string(), name: z.string() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  /** StartHumanLoop */
  POST: a2iRoute('matches:write', async ({ desk, actor, body }) => {
    const json = parseJson(body);
    if (!json.ok) return json;
    const parsed = parseStrict(startBody, json.value, 'invalid_body');
    if (!parsed.ok) return parsed;
    const { HumanLoopName: name, FlowDefinitionArn, HumanLoopInput, DataAttributes } = parsed.value;
    const input = await readInput(desk, actor, { name, text: HumanLoopInput.InputContent });
    if (!input.ok) return input;
    const started = await startHumanLoop(desk, actor, {
      ...input.value,
      name,
      flowDefinitionArn: FlowDefinitionArn,
      contentClassifiers: DataAttributes?.ContentClassifiers ?? [],
    });
    return started.ok ? { ok: true, value: { HumanLoopArn: started.value.arn } } : started;
  }),
  /** ListHumanLoops */
  GET: a2iRoute('matches:read', async ({ desk, actor, url }) => {
    const query = parseQuery(listQuery, url);
    if (!query.ok) return query;
    const { FlowDefinitionArn: arn, MaxResults: limit, NextToken, SortOrder } = query.value;
    const { secret } = desk.config;
    const list = `a2i.loops:${actor.integrator.id}:${SortOrder ?? ''}:${arn}`;
    const position = NextToken === undefined ? null : readCursor(secret, list, after, NextToken);
    if (position && !position.ok) return position;
    const { rows, next } = await listHumanLoops(desk, actor, {
      flowDefinitionArn: arn,
      createdAfter: query.value.CreationTimeAfter ?? null,
      createdBefore: query.value.CreationTimeBefore ?? null,
      descending: SortOrder !== 'Ascending',
      after: position?.value ?? null,
      limit,
    });
    return {
      ok: true,
      value: {
        HumanLoopSummaries: rows.map(summary),
        ...(next ? { NextToken: writeCursor(secret, list, next) } : {}),
      },
    };
  }),
});
