CREATE TABLE "accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"login" text collate "C" NOT NULL,
	"password_hash" text collate "C",
	"created_at" text collate "C" NOT NULL,
	"disabled_at" text collate "C",
	CONSTRAINT "accounts_login_lower" CHECK (login = lower(login))
);
--> statement-breakpoint
CREATE TABLE "alarms" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"match_id" text collate "C",
	"about" text collate "C" GENERATED ALWAYS AS (coalesce(match_id, '')) STORED NOT NULL,
	"lane" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"raised_at" text collate "C" NOT NULL,
	"cleared_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"integrator_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"prefix" text collate "C" NOT NULL,
	"scopes" text NOT NULL,
	"holder" text collate "C",
	"created_at" text collate "C" NOT NULL,
	"expires_at" text collate "C",
	"revoked_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"match_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"external_id" text collate "C" NOT NULL,
	"label" text collate "C",
	"rank" bigint,
	"score" text,
	"image" text NOT NULL,
	CONSTRAINT "candidates_match_id_key_pk" PRIMARY KEY("match_id","key")
);
--> statement-breakpoint
CREATE TABLE "counter_deltas" (
	"match_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"lane" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counter_deltas_match_id_id_pk" PRIMARY KEY("match_id","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"lane" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counters_lane_status_pk" PRIMARY KEY("lane","status")
);
--> statement-breakpoint
CREATE TABLE "desk_events" (
	"stream" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"by_actor" text NOT NULL,
	"data" text NOT NULL,
	"prev" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "desk_events_stream_seq_pk" PRIMARY KEY("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "desk_facts" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"value" text collate "C" NOT NULL,
	"ends_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "desk_heads" (
	"stream" text collate "C" PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispositions" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"choice" text collate "C" NOT NULL,
	"differences" text NOT NULL,
	"worksheet" text,
	"opinion" text,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "dispositions_match_id_round_person_candidate_pk" PRIMARY KEY("match_id","round","person","candidate"),
	CONSTRAINT "dispositions_choice" CHECK (choice in ('excluded', 'retained')),
	CONSTRAINT "dispositions_opinion" CHECK (opinion in ('-3', '-2', '-1', '0', '1', '2', '3', '"unsuitable"')),
	CONSTRAINT "dispositions_excluded" CHECK (choice = 'retained' or opinion is null)
);
--> statement-breakpoint
CREATE TABLE "disproofs" (
	"match_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"attempt" text collate "C" NOT NULL,
	"result" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "disproofs_match_id_id_pk" PRIMARY KEY("match_id","id"),
	CONSTRAINT "disproofs_result" CHECK (result in ('does_not_disprove', 'disproves', 'could_not_be_checked'))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"body" text NOT NULL,
	"saved_at" text collate "C" NOT NULL,
	CONSTRAINT "drafts_match_id_round_person_part_pk" PRIMARY KEY("match_id","round","person","part")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"match_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"summary" text collate "C" NOT NULL,
	"source" text collate "C" NOT NULL,
	"obtained_at" text collate "C",
	"obtained_by" text collate "C",
	"paid_by" text collate "C",
	"obtained_via" text collate "C" NOT NULL,
	"derived_from" text NOT NULL,
	"direction" text collate "C" NOT NULL,
	"weight" text collate "C" NOT NULL,
	"biasing" text collate "C" NOT NULL,
	"file_sha256" text collate "C",
	"added_at" text collate "C" NOT NULL,
	"added_by" text collate "C" NOT NULL,
	"withdrawn_at" text collate "C",
	"withdrawn_reason" text collate "C",
	CONSTRAINT "evidence_match_id_key_pk" PRIMARY KEY("match_id","key"),
	CONSTRAINT "evidence_obtained_via" CHECK (obtained_via in ('before_match', 'independent_line', 'because_of_match')),
	CONSTRAINT "evidence_direction" CHECK (direction in ('supports', 'contradicts', 'neutral')),
	CONSTRAINT "evidence_weight" CHECK (weight in ('low', 'medium', 'high')),
	CONSTRAINT "evidence_biasing" CHECK (biasing in ('low', 'medium', 'high'))
);
--> statement-breakpoint
CREATE TABLE "exposures" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"item" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"stage" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "exposures_match_id_round_person_item_pk" PRIMARY KEY("match_id","round","person","item"),
	CONSTRAINT "exposures_stage" CHECK (stage in ('analysis', 'comparison', 'opinion', 'evidence', 'decision', 'file'))
);
--> statement-breakpoint
CREATE TABLE "feed_heads" (
	"integrator" text collate "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_items" (
	"match_id" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"type" text collate "C" NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"external_id" text collate "C" NOT NULL,
	"lead_id" text collate "C",
	"at" text collate "C" NOT NULL,
	"position" bigint,
	CONSTRAINT "feed_items_match_id_seq_type_pk" PRIMARY KEY("match_id","seq","type")
);
--> statement-breakpoint
CREATE TABLE "freshness" (
	"person" text collate "C" PRIMARY KEY NOT NULL,
	"n" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "integrators" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"mode" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "integrators_mode" CHECK (mode in ('live', 'practice', 'sandbox'))
);
--> statement-breakpoint
CREATE TABLE "lead_voters" (
	"match_id" text collate "C" NOT NULL,
	"lead" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"round" bigint NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"first_voter" text collate "C" NOT NULL,
	"second_voter" text collate "C" NOT NULL,
	CONSTRAINT "lead_voters_match_id_lead_person_pk" PRIMARY KEY("match_id","lead","person"),
	CONSTRAINT "lead_voters_verdict" CHECK (verdict in ('approve')),
	CONSTRAINT "lead_voters_third" CHECK (person <> first_voter and person <> second_voter)
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"match_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"round" bigint NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"first_voter" text collate "C" NOT NULL,
	"second_voter" text collate "C",
	"low_consequence" boolean NOT NULL,
	"purpose" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"state_reason" text collate "C",
	"issued_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"dissent" text NOT NULL,
	"reveal" text collate "C" NOT NULL,
	"earlier_rejections" text NOT NULL,
	CONSTRAINT "leads_match_id_id_pk" PRIMARY KEY("match_id","id"),
	CONSTRAINT "leads_named_by_voters" UNIQUE("match_id","id","round","candidate","first_voter","second_voter"),
	CONSTRAINT "leads_verdict" CHECK (verdict in ('approve')),
	CONSTRAINT "leads_state" CHECK (state in ('live', 'suspended', 'recalled', 'expired')),
	CONSTRAINT "leads_reveal" CHECK (reveal in ('staged', 'alongside')),
	CONSTRAINT "leads_two_persons" CHECK (first_voter <> second_voter),
	CONSTRAINT "leads_one_vote" CHECK (low_consequence or second_voter is not null)
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"match_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"started_at" text collate "C" NOT NULL,
	"ends_at" text collate "C" NOT NULL,
	"ended_at" text collate "C",
	"end_reason" text collate "C",
	CONSTRAINT "leases_match_id_id_pk" PRIMARY KEY("match_id","id"),
	CONSTRAINT "leases_end_reason" CHECK (end_reason in ('released', 'expired', 'handed_over', 'conflict', 'voted', 'match_closed', 'stopped')),
	CONSTRAINT "leases_ended" CHECK ((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE TABLE "match_events" (
	"match_id" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"prev" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"actor" text NOT NULL,
	"data" text NOT NULL,
	CONSTRAINT "match_events_match_id_seq_pk" PRIMARY KEY("match_id","seq")
);
--> statement-breakpoint
CREATE TABLE "match_keys" (
	"match_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	CONSTRAINT "match_keys_match_id_key_pk" PRIMARY KEY("match_id","key")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"external_id" text collate "C" NOT NULL,
	"digest" text collate "C" NOT NULL,
	"mode" text collate "C" NOT NULL,
	"lane" text collate "C" NOT NULL,
	"policy_version" bigint NOT NULL,
	"priority" bigint NOT NULL,
	"status" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"received_at" text collate "C" NOT NULL,
	"queued_at" text collate "C",
	"decided_at" text collate "C",
	"provider" text NOT NULL,
	"search" text NOT NULL,
	"purpose" text NOT NULL,
	"minor" text collate "C" NOT NULL,
	"consent_ref" text collate "C",
	"probe" text NOT NULL,
	"repeats" text NOT NULL,
	"reserved_for" text collate "C",
	"reserved_until" text collate "C",
	"purged_at" text collate "C",
	"version" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"head" text collate "C" NOT NULL,
	"urgency" bigint NOT NULL,
	"age_from" text collate "C" NOT NULL,
	"purpose_code" text collate "C" NOT NULL,
	"waits_until" text collate "C",
	CONSTRAINT "matches_status" CHECK (status in ('awaiting_evidence', 'queued', 'in_review', 'adjudication', 'approved', 'rejected', 'insufficient', 'withdrawn', 'expired')),
	CONSTRAINT "matches_mode" CHECK (mode in ('live', 'practice', 'sandbox')),
	CONSTRAINT "matches_minor" CHECK (minor in ('yes', 'no', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "pending_votes" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"candidate" text collate "C",
	"reasons" text collate "C" NOT NULL,
	"limits" text collate "C" NOT NULL,
	"relied_upon" text NOT NULL,
	"origins_confirmed" text NOT NULL,
	"answers" text NOT NULL,
	"cast_at" text collate "C" NOT NULL,
	"counts_at" text collate "C" NOT NULL,
	CONSTRAINT "pending_votes_match_id_round_person_pk" PRIMARY KEY("match_id","round","person"),
	CONSTRAINT "pending_votes_verdict" CHECK (verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "pending_votes_kind" CHECK (kind in ('vote', 'adjudication')),
	CONSTRAINT "pending_votes_approval" CHECK ((verdict = 'approve') = (candidate is not null))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"roles" text NOT NULL,
	"admin" boolean NOT NULL,
	"also_known_as" text NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"disabled_at" text collate "C",
	CONSTRAINT "people_admin" CHECK (admin = (roles like '%"admin"%'))
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"lane" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"state" text collate "C" NOT NULL,
	"policy" text NOT NULL,
	"proposed_by" text collate "C" NOT NULL,
	"proposed_at" text collate "C" NOT NULL,
	"decided_by" text collate "C",
	"decided_at" text collate "C",
	CONSTRAINT "policy_versions_lane_version_pk" PRIMARY KEY("lane","version"),
	CONSTRAINT "policy_versions_state" CHECK (state in ('proposed', 'active', 'superseded', 'declined')),
	CONSTRAINT "policy_versions_number" CHECK (version >= 1),
	CONSTRAINT "policy_versions_two_people" CHECK (state in ('proposed', 'declined') or (decided_by is not null and decided_by <> proposed_by))
);
--> statement-breakpoint
CREATE TABLE "qualifications" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"granted_by" text collate "C" NOT NULL,
	"granted_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"revoked_at" text collate "C",
	CONSTRAINT "qualifications_by_another" CHECK (granted_by <> person_id)
);
--> statement-breakpoint
CREATE TABLE "rejected_pairs" (
	"match_id" text collate "C" NOT NULL,
	"candidate" text collate "C" NOT NULL,
	"probe_sha" text collate "C" NOT NULL,
	"candidate_sha" text collate "C" NOT NULL,
	"integrator" text collate "C" NOT NULL,
	"candidate_external_id" text collate "C" NOT NULL,
	CONSTRAINT "rejected_pairs_match_id_candidate_pk" PRIMARY KEY("match_id","candidate")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"started_at" text collate "C" NOT NULL,
	"analysis" text,
	"analysed_at" text collate "C",
	"compared_at" text collate "C",
	"sealed_at" text collate "C",
	"unmasked_at" text collate "C",
	"open" boolean NOT NULL,
	CONSTRAINT "reviews_match_id_round_person_pk" PRIMARY KEY("match_id","round","person"),
	CONSTRAINT "reviews_kind" CHECK (kind in ('vote', 'adjudication')),
	CONSTRAINT "reviews_stage" CHECK (stage in ('analysis', 'comparison', 'opinion', 'evidence', 'decision'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"seen_at" text collate "C" NOT NULL,
	"revoked_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"times" bigint NOT NULL,
	CONSTRAINT "sign_in_failures_key_at_pk" PRIMARY KEY("key","at")
);
--> statement-breakpoint
CREATE TABLE "step_ups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"digest" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"used_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "stops" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"lane" text collate "C",
	"scope" text collate "C" GENERATED ALWAYS AS (coalesce(lane, '')) STORED NOT NULL,
	"reason" text collate "C" NOT NULL,
	"set_by" text collate "C" NOT NULL,
	"set_at" text collate "C" NOT NULL,
	"lift_asked_by" text collate "C",
	"lift_asked_at" text collate "C",
	"lifted_by" text collate "C",
	"lifted_at" text collate "C",
	CONSTRAINT "stops_two_people_lift" CHECK (lifted_at is null or (lift_asked_by is not null and lifted_by is not null and lifted_by <> lift_asked_by)),
	CONSTRAINT "stops_lane" CHECK (lane <> '')
);
--> statement-breakpoint
CREATE TABLE "stored_images" (
	"integrator" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"type" text collate "C" NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"exif_orientation" bigint NOT NULL,
	"received_at" text collate "C" NOT NULL,
	CONSTRAINT "stored_images_integrator_sha256_pk" PRIMARY KEY("integrator","sha256")
);
--> statement-breakpoint
CREATE TABLE "touches" (
	"match_id" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"pos" bigint NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "touches_match_id_person_reason_round_pk" PRIMARY KEY("match_id","person","reason","round"),
	CONSTRAINT "touches_reason" CHECK (reason in ('reviewed', 'read_file', 'obtained_evidence', 'submitted_evidence', 'paid_for_evidence', 'holds_key', 'handed_over', 'conflict'))
);
--> statement-breakpoint
CREATE TABLE "vote_voids" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"reason" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "vote_voids_match_id_round_person_pk" PRIMARY KEY("match_id","round","person")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"match_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"person" text collate "C" NOT NULL,
	"pos" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"verdict" text collate "C" NOT NULL,
	"candidate" text collate "C",
	"reasons" text collate "C" NOT NULL,
	"limits" text collate "C" NOT NULL,
	"relied_upon" text NOT NULL,
	"origins_confirmed" text NOT NULL,
	"answers" text NOT NULL,
	"cast_at" text collate "C" NOT NULL,
	"counted_at" text collate "C" NOT NULL,
	CONSTRAINT "votes_match_id_round_person_pk" PRIMARY KEY("match_id","round","person"),
	CONSTRAINT "votes_named_by_leads" UNIQUE("match_id","round","person","verdict","candidate"),
	CONSTRAINT "votes_verdict" CHECK (verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "votes_kind" CHECK (kind in ('vote', 'adjudication')),
	CONSTRAINT "votes_approval" CHECK ((verdict = 'approve') = (candidate is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_integrator_fk" FOREIGN KEY ("integrator_id") REFERENCES "public"."integrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_holder_fk" FOREIGN KEY ("holder") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_candidate" FOREIGN KEY ("match_id","candidate") REFERENCES "public"."candidates"("match_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disproofs" ADD CONSTRAINT "disproofs_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disproofs" ADD CONSTRAINT "disproofs_candidate" FOREIGN KEY ("match_id","candidate") REFERENCES "public"."candidates"("match_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_candidate" FOREIGN KEY ("match_id","candidate") REFERENCES "public"."candidates"("match_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_voters" ADD CONSTRAINT "lead_voters_lead" FOREIGN KEY ("match_id","lead","round","candidate","first_voter","second_voter") REFERENCES "public"."leads"("match_id","id","round","candidate","first_voter","second_voter") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_voters" ADD CONSTRAINT "lead_voters_vote" FOREIGN KEY ("match_id","round","person","verdict","candidate") REFERENCES "public"."votes"("match_id","round","person","verdict","candidate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_first_vote" FOREIGN KEY ("match_id","round","first_voter","verdict","candidate") REFERENCES "public"."votes"("match_id","round","person","verdict","candidate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_second_vote" FOREIGN KEY ("match_id","round","second_voter","verdict","candidate") REFERENCES "public"."votes"("match_id","round","person","verdict","candidate") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leases" ADD CONSTRAINT "leases_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_events" ADD CONSTRAINT "match_events_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_keys" ADD CONSTRAINT "match_keys_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_votes" ADD CONSTRAINT "pending_votes_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_votes" ADD CONSTRAINT "pending_votes_candidate" FOREIGN KEY ("match_id","candidate") REFERENCES "public"."candidates"("match_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_person_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejected_pairs" ADD CONSTRAINT "rejected_pairs_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_images" ADD CONSTRAINT "stored_images_integrator_fk" FOREIGN KEY ("integrator") REFERENCES "public"."integrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touches" ADD CONSTRAINT "touches_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voids" ADD CONSTRAINT "vote_voids_vote" FOREIGN KEY ("match_id","round","person") REFERENCES "public"."votes"("match_id","round","person") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_candidate" FOREIGN KEY ("match_id","candidate") REFERENCES "public"."candidates"("match_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login" ON "accounts" USING btree ("login");--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_one_raised" ON "alarms" USING btree ("lane","about") WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX "alarms_cleared" ON "alarms" USING btree ("cleared_at") WHERE cleared_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_keys_integrator" ON "api_keys" USING btree ("integrator_id");--> statement-breakpoint
CREATE INDEX "desk_events_recent" ON "desk_events" USING btree ("at","stream","seq");--> statement-breakpoint
CREATE INDEX "feed_items_page" ON "feed_items" USING btree ("integrator","position");--> statement-breakpoint
CREATE INDEX "feed_items_waiting" ON "feed_items" USING btree ("at","match_id","seq","type") WHERE position is null;--> statement-breakpoint
CREATE UNIQUE INDEX "integrators_name" ON "integrators" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_one_standing" ON "leads" USING btree ("match_id") WHERE state in ('live', 'suspended');--> statement-breakpoint
CREATE INDEX "leads_due" ON "leads" USING btree ("expires_at") WHERE state in ('live', 'suspended');--> statement-breakpoint
CREATE INDEX "leads_id" ON "leads" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "leases_one_live" ON "leases" USING btree ("match_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "leases_due" ON "leases" USING btree ("ends_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "leases_held" ON "leases" USING btree ("person") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "match_keys_key" ON "match_keys" USING btree ("key","match_id");--> statement-breakpoint
CREATE INDEX "matches_claim" ON "matches" USING btree ("lane","status","urgency","age_from","id");--> statement-breakpoint
CREATE INDEX "matches_newest" ON "matches" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "matches_newest_of_lane" ON "matches" USING btree ("lane","received_at","id");--> statement-breakpoint
CREATE INDEX "matches_newest_of_status" ON "matches" USING btree ("status","received_at","id");--> statement-breakpoint
CREATE INDEX "matches_newest_of_lane_status" ON "matches" USING btree ("lane","status","received_at","id");--> statement-breakpoint
CREATE INDEX "matches_newest_of_integrator" ON "matches" USING btree ("integrator","received_at","id");--> statement-breakpoint
CREATE INDEX "matches_newest_of_purpose" ON "matches" USING btree ("purpose_code","received_at","id");--> statement-breakpoint
CREATE INDEX "matches_external" ON "matches" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "matches_open" ON "matches" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "matches_waiting" ON "matches" USING btree ("waits_until") WHERE waits_until is not null;--> statement-breakpoint
CREATE INDEX "matches_reserved" ON "matches" USING btree ("reserved_for","reserved_until");--> statement-breakpoint
CREATE INDEX "pending_votes_due" ON "pending_votes" USING btree ("counts_at");--> statement-breakpoint
CREATE INDEX "pending_votes_person" ON "pending_votes" USING btree ("person");--> statement-breakpoint
CREATE INDEX "people_admins" ON "people" USING btree ("id") WHERE admin;--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_one_active" ON "policy_versions" USING btree ("lane") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "qualifications_person" ON "qualifications" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rejected_pairs_probe" ON "rejected_pairs" USING btree ("probe_sha","candidate_sha");--> statement-breakpoint
CREATE INDEX "reviews_open" ON "reviews" USING btree ("person","open","started_at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_seen" ON "sessions" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_at" ON "sign_in_failures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "step_ups_person" ON "step_ups" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "step_ups_expiry" ON "step_ups" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "stops_one_in_force" ON "stops" USING btree ("scope") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "stops_lifted" ON "stops" USING btree ("lifted_at") WHERE lifted_at is not null;--> statement-breakpoint
CREATE INDEX "touches_person" ON "touches" USING btree ("person","match_id");--> statement-breakpoint
CREATE INDEX "votes_person" ON "votes" USING btree ("person","counted_at");