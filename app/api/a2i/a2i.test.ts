import {
  DeleteHumanLoopCommand,
  DescribeHumanLoopCommand,
  ListHumanLoopsCommand,
  SageMakerA2IRuntimeClient,
  StartHumanLoopCommand,
  StopHumanLoopCommand,
} from '@aws-sdk/client-sagemaker-a2i-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startA2iServer } from '@/e2e/support/a2i-server';
import { addReviewer, approveMatch } from '@/e2e/support/approve-match';
import { addKeyOf, type IntakeDesk, openIntakeDesk, pictureOf, sha256Of } from '@/e2e/support/intake-desk';
import { signingPair } from '@/lib/verbs/integrators/signing-pair';
import { POST } from './human-loops/route';

const FLOW = 'arn:aws:sagemaker:eu-central-1:111122223333:flow-definition/general';

let t: IntakeDesk;
let server: Awaited<ReturnType<typeof startA2iServer>>;
let client: SageMakerA2IRuntimeClient;
let keyId: string;

const connect = (credentials: { accessKeyId: string; secretAccessKey: string }, more = {}) =>
  new SageMakerA2IRuntimeClient({
    endpoint: `${server.url}/api/a2i`,
    region: 'eu-central-1',
    credentials,
    maxAttempts: 1,
    ...more,
  });

beforeAll(async () => {
  t = await openIntakeDesk();
  server = await startA2iServer();
  keyId = (await t.desk.stores.integrators.keys())[0]?.id ?? '';
  client = connect(signingPair(t.desk.config.secret, keyId));
});
afterAll(async () => {
  await server.close();
  await t.close();
});

const without = ({ external_id: _, ...body }: Record<string, unknown>) => body;
const content = (patch = {}) => JSON.stringify(without(t.body('unused', patch)));
const start = (name: string, input = content(), flow = FLOW) =>
  client.send(
    new StartHumanLoopCommand({
      HumanLoopName: name,
      FlowDefinitionArn: flow,
      HumanLoopInput: { InputContent: input },
    }),
  );
const describeLoop = (HumanLoopName: string) => client.send(new DescribeHumanLoopCommand({ HumanLoopName }));
const outputOf = async (name: string) => {
  const { HumanLoopOutput } = await describeLoop(name);
  const path = new URL(HumanLoopOutput?.OutputS3Uri ?? '').pathname;
  const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${t.key}` } });
  return answer.json();
};

describe('a client of Amazon A2I, pointed here by its endpoint alone', () => {
  it('starts, reads, lists, stops and deletes a human loop', async () => {
    const started = await start('loop-1');
    expect(started.HumanLoopArn).toBe('arn:aws:sagemaker:eu-central-1:111122223333:human-loop/loop-1');
    const told = await describeLoop('loop-1');
    expect(told).toMatchObject({
      HumanLoopName: 'loop-1',
      HumanLoopStatus: 'InProgress',
      FlowDefinitionArn: FLOW,
      HumanLoopArn: started.HumanLoopArn,
    });
    expect(told.CreationTime).toBeInstanceOf(Date);
    expect(told.HumanLoopOutput).toBeUndefined();
    await client.send(new StopHumanLoopCommand({ HumanLoopName: 'loop-1' }));
    await client.send(new StopHumanLoopCommand({ HumanLoopName: 'loop-1' }));
    expect((await describeLoop('loop-1')).HumanLoopStatus).toBe('Stopped');
    const listed = await client.send(new ListHumanLoopsCommand({ FlowDefinitionArn: FLOW }));
    expect(listed.HumanLoopSummaries).toMatchObject([
      { HumanLoopName: 'loop-1', HumanLoopStatus: 'Stopped' },
    ]);
    await client.send(new DeleteHumanLoopCommand({ HumanLoopName: 'loop-1' }));
    await expect(describeLoop('loop-1')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(start('loop-1')).rejects.toMatchObject({ name: 'ConflictException' });
    // A name that is taken, if only by a deleted loop, leaves no match in the queue that no loop would tell of.
    const matches = () => t.desk.stores.lists.matches({}, null, 100);
    const before = await matches();
    await expect(start('loop-1', content({ priority: 9 }))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    await expect(start('loop-1', JSON.stringify(t.body('another')))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    expect(await matches()).toEqual(before);
  });

  it('takes images inline, and tells the input again without them', async () => {
    const picture = await pictureOf(77);
    const { probe: _, ...rest } = JSON.parse(content());
    const input = JSON.stringify({
      ...rest,
      gender: 'f',
      probe: { bytes_base64: picture.toString('base64') },
    });
    await start('inline', input);
    const found = await t.desk.stores.humanLoops.find(t.integrator, 'inline');
    expect(JSON.parse(found?.loop.inputContent ?? '')).toEqual({
      ...rest,
      external_id: 'a2i/inline',
      probe: { sha256: sha256Of(picture) },
    });
    await expect(
      start('bad', JSON.stringify({ ...rest, probe: { bytes_base64: '%%' } })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('input_content_invalid'),
    });
  });

  it('answers with what the whole match came to, by workers that nobody can follow from match to match', async () => {
    await start('decided');
    const row = await t.desk.stores.humanLoops.find(t.integrator, 'decided');
    const matchId = row?.loop.matchId ?? '';
    expect((await describeLoop('decided')).HumanLoopOutput).toBeUndefined();
    await approveMatch(t.desk, matchId, [await addReviewer(t.desk, 'ada'), await addReviewer(t.desk, 'ben')]);
    const output = await outputOf('decided');
    expect(output).toMatchObject({ flowDefinitionArn: FLOW, humanLoopName: 'decided' });
    expect(output.inputContent).not.toHaveProperty('bytes_base64');
    expect(output.humanAnswers).toHaveLength(2);
    for (const answer of output.humanAnswers) {
      expect(answer.workerId).toMatch(/^[0-9a-f]{16}$/);
      expect(answer.answerContent).toMatchObject({
        answer: 'lead',
        lead: { token: expect.stringMatching(/^sll_/) },
      });
      expect(JSON.stringify(answer)).not.toMatch(/verdict|reasons|opinion|per_/);
    }
    expect(new Set(output.humanAnswers.map((a: { workerId: string }) => a.workerId)).size).toBe(
      output.humanAnswers.length,
    );
    await expect(client.send(new StopHumanLoopCommand({ HumanLoopName: 'decided' }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('human_loop_over'),
    });
    await client.send(new DeleteHumanLoopCommand({ HumanLoopName: 'decided' }));
    expect((await t.desk.stores.matches.load(matchId))?.match.status).toBe('approved');
  });

  it('pages through a flow definition in the order that was asked for', async () => {
    const flow = FLOW.replace('111122223333', '444455556666');
    for (const n of [1, 2, 3]) await start(`page-${n}`, content(), flow);
    const names: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListHumanLoopsCommand({
          FlowDefinitionArn: flow,
          SortOrder: 'Ascending',
          MaxResults: 2,
          NextToken,
        }),
      );
      names.push(...(page.HumanLoopSummaries ?? []).map((loop) => loop.HumanLoopName));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(names).toEqual(['page-1', 'page-2', 'page-3']);
    const none = await client.send(
      new ListHumanLoopsCommand({ FlowDefinitionArn: flow, CreationTimeBefore: new Date('2020-01-01') }),
    );
    expect(none.HumanLoopSummaries).toEqual([]);
  });

  it('refuses in A2I’s words', async () => {
    const refused = (name: string, input: string, flow = FLOW) => expect(start(name, input, flow)).rejects;
    await refused('x', content(), FLOW.replace('general', 'nowhere')).toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('flow_definition_unknown'),
    });
    await refused('x', content({ purpose: { code: 'no_such' } })).toMatchObject({
      name: 'ValidationException',
    });
    await refused('x', '{"half": ').toMatchObject({ name: 'ValidationException' });
    await refused('Bad_Name', content()).toMatchObject({ name: 'ValidationException' });
    await start('taken');
    await refused('taken', content()).toMatchObject({
      message: expect.stringContaining('human_loop_exists'),
    });
    await expect(describeLoop('never')).rejects.toMatchObject({
      message: expect.stringContaining('human_loop_unknown'),
    });
  });
});

describe('a signature', () => {
  const pair = () => signingPair(t.desk.config.secret, keyId);
  const ask = (caller: SageMakerA2IRuntimeClient) =>
    caller.send(new ListHumanLoopsCommand({ FlowDefinitionArn: FLOW }));

  it('is believed only with the right secret and an unrevoked key', async () => {
    await expect(ask(connect({ ...pair(), secretAccessKey: 'guess' }))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    await expect(ask(connect({ ...pair(), accessKeyId: 'key_other' }))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    const narrow = await addKeyOf(t.desk, 'Narrow', { scopes: ['events:read'] });
    const [other] = (await t.desk.stores.integrators.keys()).filter(
      (k) => k.integratorId === narrow.integrator,
    );
    await expect(ask(connect(signingPair(t.desk.config.secret, other?.id ?? '')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    const unsigned = await fetch(`${server.url}/api/a2i/human-loops/x`);
    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  it('of a key that the desk does not know is refused before the body is read', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += 1;
        controller.enqueue(new Uint8Array(65_536));
        if (read > 100) controller.close();
      },
    });
    const scope = '20260101/eu-central-1/sagemaker/aws4_request';
    const authorization = `AWS4-HMAC-SHA256 Credential=key_nobody/${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;
    const stamp = t.desk.clock.now().replace(/[-:]|\.\d+/g, '');
    const headers = { authorization, 'x-amz-date': stamp, 'x-amz-content-sha256': 'ab'.repeat(32) };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const answer = await POST(new Request('http://localhost:3000/api/a2i/human-loops', init), {
      params: Promise.resolve({}),
    });
    expect(answer.headers.get('x-amzn-errortype')).toBe('UnrecognizedClientException');
    expect(read).toBeLessThan(5);
  });

  it('of a clock that is off is refused, and the client that asks again with the desk’s time is heard', async () => {
    const off = { systemClockOffset: 20 * 60_000 };
    await expect(ask(connect(pair(), off))).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
    const patient = connect(pair(), { ...off, maxAttempts: 3 });
    expect((await ask(patient)).$metadata.httpStatusCode).toBe(200);
  });

  it('covers the body, the address and the query', async () => {
    const seen: Request[] = [];
    const spy = connect(pair(), {
      requestHandler: {
        handle: async (request: {
          headers: Record<string, string>;
          path: string;
          query: Record<string, string>;
          method: string;
        }) => {
          const query = new URLSearchParams(request.query).toString();
          const url = `${server.url}${request.path}?${query}`;
          seen.push(new Request(url, { method: request.method, headers: request.headers }));
          throw new Error('caught');
        },
      },
    });
    await ask(spy).catch(() => undefined);
    const [caught] = seen;
    if (!caught) throw new Error('nothing was signed');
    const status = async (url: string) => (await fetch(url, { headers: caught.headers })).status;
    expect(await status(caught.url)).toBe(200);
    expect(await status(caught.url.replace('general', 'another'))).toBe(403);
    expect(await status(caught.url.replace('human-loops', 'human-loops/x'))).toBe(403);
  });
});
