CREATE TABLE "redeemers" (
	"match_id" text collate "C" NOT NULL,
	"lead" text collate "C" NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"first_at" text collate "C" NOT NULL,
	"told" text collate "C",
	"told_at" text collate "C",
	"acknowledged_at" text collate "C",
	"chased" bigint NOT NULL,
	"chase_at" text collate "C",
	CONSTRAINT "redeemers_match_id_lead_integrator_pk" PRIMARY KEY("match_id","lead","integrator"),
	CONSTRAINT "redeemers_told" CHECK (told in ('suspended', 'recalled'))
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"delivery" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"at" text collate "C" NOT NULL,
	"ms" bigint NOT NULL,
	"status" bigint,
	"error" text collate "C",
	CONSTRAINT "webhook_attempts_delivery_n_pk" PRIMARY KEY("delivery","n")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"endpoint" text collate "C" NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"resend_of" text collate "C",
	"type" text collate "C" NOT NULL,
	"match_id" text collate "C",
	"external_id" text collate "C",
	"lead_id" text collate "C",
	"position" bigint,
	"at" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"tries" bigint NOT NULL,
	"next_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"urgent" boolean NOT NULL,
	"turn" bigint NOT NULL,
	CONSTRAINT "webhook_deliveries_ended_when" CHECK ((state = 'waiting') = (ended_at is null)),
	CONSTRAINT "webhook_deliveries_state" CHECK (state in ('waiting', 'delivered', 'failed', 'discarded')),
	CONSTRAINT "webhook_deliveries_kind" CHECK (kind in ('event', 'test', 'resend'))
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"url" text collate "C" NOT NULL,
	"description" text collate "C" NOT NULL,
	"types" text,
	"created_at" text collate "C" NOT NULL,
	"disabled_at" text collate "C",
	"disabled_reason" text collate "C",
	"streak" bigint NOT NULL,
	"paused_until" text collate "C",
	"last_success_at" text collate "C",
	"version" bigint NOT NULL,
	"removed_at" text collate "C",
	"claim" text collate "C",
	"claimed_until" text collate "C",
	"served_at" text collate "C" NOT NULL,
	CONSTRAINT "webhook_endpoints_disabled" CHECK ((disabled_at is null) = (disabled_reason is null)),
	CONSTRAINT "webhook_endpoints_claim" CHECK ((claim is null) = (claimed_until is null)),
	CONSTRAINT "webhook_endpoints_reason" CHECK (disabled_reason in ('asked', 'gone', 'failing'))
);
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"endpoint" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"sealed" text collate "C" NOT NULL,
	"public_key" text collate "C",
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C",
	CONSTRAINT "webhook_secrets_kind" CHECK (kind in ('hmac', 'ed25519'))
);
--> statement-breakpoint
DROP INDEX "feed_items_waiting";--> statement-breakpoint
ALTER TABLE "feed_items" DROP CONSTRAINT "feed_items_match_id_seq_type_pk";--> statement-breakpoint
ALTER TABLE "feed_items" ALTER COLUMN "external_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_match_id_seq_type_integrator_pk" PRIMARY KEY("match_id","seq","type","integrator");--> statement-breakpoint
ALTER TABLE "redeemers" ADD CONSTRAINT "redeemers_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_webhook_deliveries_id_fk" FOREIGN KEY ("delivery") REFERENCES "public"."webhook_deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_integrator_integrators_id_fk" FOREIGN KEY ("integrator") REFERENCES "public"."integrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_endpoint_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redeemers_chase" ON "redeemers" USING btree ("chase_at") WHERE chase_at is not null;--> statement-breakpoint
CREATE INDEX "redeemers_unheard" ON "redeemers" USING btree ("told_at","match_id") WHERE told is not null and acknowledged_at is null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_page" ON "webhook_deliveries" USING btree ("endpoint","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_line" ON "webhook_deliveries" USING btree ("endpoint","turn","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_urgent" ON "webhook_deliveries" USING btree ("endpoint","turn","id") WHERE state = 'waiting' and urgent;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_match" ON "webhook_deliveries" USING btree ("endpoint","match_id","turn") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_ended" ON "webhook_deliveries" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "webhook_endpoints_integrator" ON "webhook_endpoints" USING btree ("integrator");--> statement-breakpoint
CREATE INDEX "webhook_secrets_endpoint" ON "webhook_secrets" USING btree ("endpoint");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_secrets_one_newest" ON "webhook_secrets" USING btree ("endpoint") WHERE expires_at is null;--> statement-breakpoint
CREATE INDEX "feed_items_waiting" ON "feed_items" USING btree ("at","match_id","seq","type","integrator") WHERE position is null;--> statement-breakpoint
-- Who was told that a lead is valid stands in the log; it is read from there once.
INSERT INTO "redeemers" ("match_id", "lead", "integrator", "pos", "first_at", "told", "told_at", "acknowledged_at", "chased", "chase_at")
SELECT r.match_id, r.lead, r.integrator, row_number() OVER (PARTITION BY r.match_id ORDER BY r.seq) - 1, r.first_at,
	w.told, w.told_at, NULL, 0, to_char((w.told_at::timestamptz + interval '15 minutes') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
FROM (
	SELECT match_id, data::json ->> 'lead' AS lead, data::json ->> 'redeemer' AS integrator, min(seq) AS seq, min(at) AS first_at
	FROM match_events WHERE kind = 'lead.redeemed' AND data::json ->> 'answer' IN ('valid', 'practice')
	GROUP BY match_id, data::json ->> 'lead', data::json ->> 'redeemer'
) r
LEFT JOIN (
	SELECT l.match_id, l.id AS lead, l.state AS told, max(e.at) AS told_at FROM leads l
	JOIN match_events e ON e.match_id = l.match_id AND e.kind = 'lead.' || l.state AND e.data::json ->> 'lead' = l.id
	WHERE l.state IN ('suspended', 'recalled') GROUP BY l.match_id, l.id, l.state
) w ON w.match_id = r.match_id AND w.lead = r.lead;
