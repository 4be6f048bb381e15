import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Instant } from '@/lib/domain/time';
import type { Attempt, Delivery, WebhookEndpoint, WebhookSecret } from '@/lib/domain/webhook';
import type { Outcome } from '@/lib/domain/webhook-outcome';

/** Position after the last row of the page before: newest first. */
export interface AfterDelivery {
  readonly createdAt: string;
  readonly id: string;
}

/** The right of one process to send to an endpoint, for a while. */
export interface EndpointClaim {
  readonly endpoint: string;
  readonly token: string;
}

export interface ReadyEndpoint {
  readonly id: string;
  /** Its last attempt failed. */
  readonly failing: boolean;
}

export interface Settled {
  readonly delivery: Delivery;
  readonly attempt: Attempt;
  readonly outcome: Outcome;
  /** The claim goes on until then. */
  readonly until: Instant;
  /** Told of where the outcome disables the endpoint. */
  readonly event: DeskEvent | null;
}

/** Endpoints, secrets and messages as people see and change them. Removed endpoints are found by nobody. */
export interface WebhookBook {
  /** Of one integrator, or of all; oldest first. */
  endpoints(integrator: string | null): Promise<readonly WebhookEndpoint[]>;
  endpoint(id: string): Promise<WebhookEndpoint | null>;
  /** Newest first, expired ones included. */
  secrets(endpoint: string): Promise<readonly WebhookSecret[]>;
  /** False where the integrator has `most` already (in the statement). */
  addEndpoint(
    endpoint: WebhookEndpoint,
    secret: WebhookSecret,
    most: number,
    event: DeskEvent,
  ): Promise<boolean>;
  /** Writes what people may change, while the version is still one less. Disabling discards what waits. */
  changeEndpoint(endpoint: WebhookEndpoint, event: DeskEvent): Promise<boolean>;
  /** Disables it, discards what waits, forgets its secrets. False when it is gone already. */
  removeEndpoint(id: string, at: Instant, event: DeskEvent): Promise<boolean>;
  /** The new secret signs first; what was the newest expires then. False when somebody else was rotating. */
  rotateSecret(secret: WebhookSecret, oldUntil: Instant, event: DeskEvent): Promise<boolean>;
  deliveries(
    endpoint: string,
    state: Delivery['state'] | null,
    after: AfterDelivery | null,
    limit: number,
  ): Promise<readonly Delivery[]>;
  delivery(id: string): Promise<Delivery | null>;
  attempts(delivery: string): Promise<readonly Attempt[]>;
  /** False when the endpoint is disabled. */
  addDelivery(delivery: Delivery, event: DeskEvent): Promise<boolean>;
  /** Forgets deliveries that ended before then, at most so many. Answers how many. */
  sweep(before: Instant, limit: number): Promise<number>;
}

/** What the sending task asks. */
export interface WebhookLine {
  /** Endpoints with something to send now that nobody else serves; who was served longest ago comes first. */
  ready(now: Instant, limit: number): Promise<readonly ReadyEndpoint[]>;
  /** The endpoint, claimed until then; null when another process has it, or it was disabled. */
  claim(claim: EndpointClaim, now: Instant, until: Instant): Promise<WebhookEndpoint | null>;
  /** What has to be sent next to an endpoint, or null for nothing now. */
  next(endpoint: WebhookEndpoint, now: Instant): Promise<Delivery | null>;
  /** Writes what came of an attempt. Null when the claim was lost, otherwise the endpoint as it stands then. */
  settle(claim: EndpointClaim, settled: Settled): Promise<WebhookEndpoint | null>;
  release(claim: EndpointClaim, now: Instant): Promise<void>;
}

export interface WebhookStore extends WebhookBook, WebhookLine {}
