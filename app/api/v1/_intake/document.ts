import { OPERATION_EXAMPLES } from '@/lib/http/examples/operations';
import { openApiDocument, type RouteModule } from '@/lib/http/openapi';
import { WEBHOOKS } from '@/lib/http/openapi-webhook';
import { describeBodies } from '@/lib/http/schemas/describe-bodies';
import * as events from '../events/route';
import * as image from '../images/[sha256]/route';
import * as intake from '../intake/[provider]/[operation]/route';
import * as acknowledge from '../leads/[token]/acknowledge/route';
import * as redeem from '../leads/[token]/redeem/route';
import * as failureReport from '../matches/[id]/candidates/[externalId]/failure-report/route';
import * as withdrawEvidence from '../matches/[id]/evidence/[key]/withdraw/route';
import * as evidence from '../matches/[id]/evidence/route';
import * as match from '../matches/[id]/route';
import * as withdrawMatch from '../matches/[id]/withdraw/route';
import * as batch from '../matches/batch/route';
import * as matches from '../matches/route';
import * as simulate from '../sandbox/matches/[id]/outcome/route';
import * as resend from '../webhooks/[id]/deliveries/[delivery]/resend/route';
import * as delivery from '../webhooks/[id]/deliveries/[delivery]/route';
import * as deliveries from '../webhooks/[id]/deliveries/route';
import * as webhook from '../webhooks/[id]/route';
import * as secret from '../webhooks/[id]/secret/route';
import * as testWebhook from '../webhooks/[id]/test/route';
import * as webhooks from '../webhooks/route';

const INFO = {
  title: 'Second Look: API for integrators',
  version: '1',
  description:
    'Push what a recogniser returned; people review it. What comes back is pending, not released, or a lead that is redeemed at each use. Nothing that the API says is a statement about faces.',
};

/** Every route file below /api/v1 that an integrator calls, by its address. */
export const API_ROUTES: Readonly<Record<string, RouteModule>> = {
  '/api/v1/images/{sha256}': image,
  '/api/v1/matches': matches,
  '/api/v1/matches/batch': batch,
  '/api/v1/intake/{provider}/{operation}': intake,
  '/api/v1/matches/{id}': match,
  '/api/v1/matches/{id}/candidates/{externalId}/failure-report': failureReport,
  '/api/v1/matches/{id}/evidence': evidence,
  '/api/v1/matches/{id}/evidence/{key}/withdraw': withdrawEvidence,
  '/api/v1/matches/{id}/withdraw': withdrawMatch,
  '/api/v1/events': events,
  '/api/v1/leads/{token}/redeem': redeem,
  '/api/v1/leads/{token}/acknowledge': acknowledge,
  '/api/v1/sandbox/matches/{id}/outcome': simulate,
  '/api/v1/webhooks': webhooks,
  '/api/v1/webhooks/{id}': webhook,
  '/api/v1/webhooks/{id}/secret': secret,
  '/api/v1/webhooks/{id}/test': testWebhook,
  '/api/v1/webhooks/{id}/deliveries': deliveries,
  '/api/v1/webhooks/{id}/deliveries/{delivery}': delivery,
  '/api/v1/webhooks/{id}/deliveries/{delivery}/resend': resend,
};

/** OpenAPI of every address below /api/v1, made from the schemas that the routes check with. */
export const apiDocument = (publicUrl: string) =>
  describeBodies({
    ...openApiDocument(INFO, publicUrl, API_ROUTES, OPERATION_EXAMPLES),
    webhooks: WEBHOOKS,
  });
