CREATE TABLE "match_rechecks" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"pos" bigint NOT NULL,
	"recheck" text collate "C" NOT NULL,
	"lane" text collate "C" NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"candidate" text collate "C",
	"plan" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"why" text NOT NULL,
	"by_share" boolean NOT NULL,
	"ticket" text collate "C" NOT NULL,
	"drawn_at" text collate "C" NOT NULL,
	"answered_at" text collate "C",
	"result" text collate "C",
	"verdict" text collate "C",
	"other_candidate" text collate "C",
	"opinion" text,
	"excluded" boolean NOT NULL,
	"against" boolean NOT NULL,
	"concluded_at" text collate "C",
	"concluded_by" text collate "C",
	"finding" text collate "C",
	"words" text collate "C",
	CONSTRAINT "match_rechecks_match_id_round_pk" PRIMARY KEY("match_id","round"),
	CONSTRAINT "match_rechecks_outcome" CHECK (outcome in ('approved', 'rejected', 'insufficient')),
	CONSTRAINT "match_rechecks_result" CHECK (result in ('agrees', 'differs', 'not_done')),
	CONSTRAINT "match_rechecks_verdict" CHECK (verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "match_rechecks_finding" CHECK (finding in ('decision_stands', 'decision_wrong', 're_review_wrong', 'open_question')),
	CONSTRAINT "match_rechecks_answer" CHECK ((answered_at is null) = (result is null))
);
--> statement-breakpoint
CREATE TABLE "sampling_plans" (
	"id" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"name" text collate "C" NOT NULL,
	"share" bigint NOT NULL,
	"strata" text NOT NULL,
	"always_drawn" text NOT NULL,
	"set_by" text collate "C" NOT NULL,
	"set_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"secret_digest" text collate "C" NOT NULL,
	"secret" text collate "C" NOT NULL,
	CONSTRAINT "sampling_plans_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "sampling_plans_share" CHECK (share between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "match_rechecks" ADD CONSTRAINT "match_rechecks_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "match_rechecks_recheck" ON "match_rechecks" USING btree ("recheck");--> statement-breakpoint
CREATE INDEX "match_rechecks_waiting" ON "match_rechecks" USING btree ("match_id","round") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "match_rechecks_differing" ON "match_rechecks" USING btree ("match_id","round") WHERE result = 'differs' and finding is null;--> statement-breakpoint
CREATE INDEX "match_rechecks_answered" ON "match_rechecks" USING btree ("answered_at","match_id") WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "match_rechecks_approvals" ON "match_rechecks" USING btree ("lane","answered_at") WHERE by_share and outcome = 'approved' and answered_at is not null;--> statement-breakpoint
CREATE INDEX "match_rechecks_results" ON "match_rechecks" USING btree ("plan","version","lane","outcome","by_share","result");--> statement-breakpoint
CREATE UNIQUE INDEX "sampling_plans_one_in_force" ON "sampling_plans" USING btree ("id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sampling_plans_newest" ON "sampling_plans" USING btree ("set_at","id","version");