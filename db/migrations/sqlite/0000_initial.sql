CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`login` text NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL,
	`disabled_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_login_lower" CHECK(login = lower(login))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login` ON `accounts` (`login`);--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE TABLE `alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text,
	`about` text GENERATED ALWAYS AS (coalesce(match_id, '')) STORED NOT NULL,
	`lane` text NOT NULL,
	`text` text NOT NULL,
	`raised_at` text NOT NULL,
	`cleared_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_one_raised` ON `alarms` (`lane`,`about`) WHERE cleared_at is null;--> statement-breakpoint
CREATE INDEX `alarms_cleared` ON `alarms` (`cleared_at`) WHERE cleared_at is not null;--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`integrator_id` text NOT NULL,
	`hash` text NOT NULL,
	`prefix` text NOT NULL,
	`scopes` text NOT NULL,
	`holder` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	FOREIGN KEY (`integrator_id`) REFERENCES `integrators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_integrator` ON `api_keys` (`integrator_id`);--> statement-breakpoint
CREATE TABLE `candidates` (
	`match_id` text NOT NULL,
	`key` text NOT NULL,
	`pos` integer NOT NULL,
	`external_id` text NOT NULL,
	`label` text,
	`rank` integer,
	`score` text,
	`image` text NOT NULL,
	PRIMARY KEY(`match_id`, `key`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `counter_deltas` (
	`match_id` text NOT NULL,
	`id` text NOT NULL,
	`lane` text NOT NULL,
	`status` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`match_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`lane` text NOT NULL,
	`status` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`lane`, `status`)
);
--> statement-breakpoint
CREATE TABLE `desk_events` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_actor` text NOT NULL,
	`data` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `desk_events_recent` ON `desk_events` (`at`,`stream`,`seq`);--> statement-breakpoint
CREATE TABLE `desk_facts` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`ends_at` text
);
--> statement-breakpoint
CREATE TABLE `desk_heads` (
	`stream` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dispositions` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`candidate` text NOT NULL,
	`pos` integer NOT NULL,
	`choice` text NOT NULL,
	`differences` text NOT NULL,
	`worksheet` text,
	`opinion` text,
	`at` text NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`, `candidate`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`candidate`) REFERENCES `candidates`(`match_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dispositions_choice" CHECK(choice in ('excluded', 'retained')),
	CONSTRAINT "dispositions_opinion" CHECK(opinion in ('-3', '-2', '-1', '0', '1', '2', '3', '"unsuitable"')),
	CONSTRAINT "dispositions_excluded" CHECK(choice = 'retained' or opinion is null)
);
--> statement-breakpoint
CREATE TABLE `disproofs` (
	`match_id` text NOT NULL,
	`id` text NOT NULL,
	`pos` integer NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`candidate` text NOT NULL,
	`attempt` text NOT NULL,
	`result` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`match_id`, `id`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`candidate`) REFERENCES `candidates`(`match_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disproofs_result" CHECK(result in ('does_not_disprove', 'disproves', 'could_not_be_checked'))
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`part` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`, `part`)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`match_id` text NOT NULL,
	`key` text NOT NULL,
	`pos` integer NOT NULL,
	`candidate` text NOT NULL,
	`kind` text NOT NULL,
	`summary` text NOT NULL,
	`source` text NOT NULL,
	`obtained_at` text,
	`obtained_by` text,
	`paid_by` text,
	`obtained_via` text NOT NULL,
	`derived_from` text NOT NULL,
	`direction` text NOT NULL,
	`weight` text NOT NULL,
	`biasing` text NOT NULL,
	`file_sha256` text,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	PRIMARY KEY(`match_id`, `key`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`candidate`) REFERENCES `candidates`(`match_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_obtained_via" CHECK(obtained_via in ('before_match', 'independent_line', 'because_of_match')),
	CONSTRAINT "evidence_direction" CHECK(direction in ('supports', 'contradicts', 'neutral')),
	CONSTRAINT "evidence_weight" CHECK(weight in ('low', 'medium', 'high')),
	CONSTRAINT "evidence_biasing" CHECK(biasing in ('low', 'medium', 'high'))
);
--> statement-breakpoint
CREATE TABLE `exposures` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`item` text NOT NULL,
	`pos` integer NOT NULL,
	`stage` text NOT NULL,
	`at` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`, `item`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exposures_stage" CHECK(stage in ('analysis', 'comparison', 'opinion', 'evidence', 'decision', 'file'))
);
--> statement-breakpoint
CREATE TABLE `feed_heads` (
	`integrator` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feed_items` (
	`match_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`integrator` text NOT NULL,
	`external_id` text NOT NULL,
	`lead_id` text,
	`at` text NOT NULL,
	`position` integer,
	PRIMARY KEY(`match_id`, `seq`, `type`)
);
--> statement-breakpoint
CREATE INDEX `feed_items_page` ON `feed_items` (`integrator`,`position`);--> statement-breakpoint
CREATE INDEX `feed_items_waiting` ON `feed_items` (`at`,`match_id`,`seq`,`type`) WHERE position is null;--> statement-breakpoint
CREATE TABLE `freshness` (
	`person` text PRIMARY KEY NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `integrators` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mode` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "integrators_mode" CHECK(mode in ('live', 'practice', 'sandbox'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `integrators_name` ON `integrators` (`name`);--> statement-breakpoint
CREATE TABLE `lead_voters` (
	`match_id` text NOT NULL,
	`lead` text NOT NULL,
	`person` text NOT NULL,
	`pos` integer NOT NULL,
	`round` integer NOT NULL,
	`candidate` text NOT NULL,
	`verdict` text NOT NULL,
	`first_voter` text NOT NULL,
	`second_voter` text NOT NULL,
	PRIMARY KEY(`match_id`, `lead`, `person`),
	FOREIGN KEY (`match_id`,`lead`,`round`,`candidate`,`first_voter`,`second_voter`) REFERENCES `leads`(`match_id`,`id`,`round`,`candidate`,`first_voter`,`second_voter`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`round`,`person`,`verdict`,`candidate`) REFERENCES `votes`(`match_id`,`round`,`person`,`verdict`,`candidate`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lead_voters_verdict" CHECK(verdict in ('approve')),
	CONSTRAINT "lead_voters_third" CHECK(person <> first_voter and person <> second_voter)
);
--> statement-breakpoint
CREATE TABLE `leads` (
	`match_id` text NOT NULL,
	`id` text NOT NULL,
	`pos` integer NOT NULL,
	`round` integer NOT NULL,
	`candidate` text NOT NULL,
	`verdict` text NOT NULL,
	`first_voter` text NOT NULL,
	`second_voter` text,
	`low_consequence` integer NOT NULL,
	`purpose` text NOT NULL,
	`state` text NOT NULL,
	`state_reason` text,
	`issued_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`dissent` text NOT NULL,
	`reveal` text NOT NULL,
	`earlier_rejections` text NOT NULL,
	PRIMARY KEY(`match_id`, `id`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`round`,`first_voter`,`verdict`,`candidate`) REFERENCES `votes`(`match_id`,`round`,`person`,`verdict`,`candidate`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`round`,`second_voter`,`verdict`,`candidate`) REFERENCES `votes`(`match_id`,`round`,`person`,`verdict`,`candidate`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leads_verdict" CHECK(verdict in ('approve')),
	CONSTRAINT "leads_state" CHECK(state in ('live', 'suspended', 'recalled', 'expired')),
	CONSTRAINT "leads_reveal" CHECK(reveal in ('staged', 'alongside')),
	CONSTRAINT "leads_two_persons" CHECK(first_voter <> second_voter),
	CONSTRAINT "leads_one_vote" CHECK(low_consequence or second_voter is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_one_standing` ON `leads` (`match_id`) WHERE state in ('live', 'suspended');--> statement-breakpoint
CREATE INDEX `leads_due` ON `leads` (`expires_at`) WHERE state in ('live', 'suspended');--> statement-breakpoint
CREATE INDEX `leads_id` ON `leads` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `leads_named_by_voters` ON `leads` (`match_id`,`id`,`round`,`candidate`,`first_voter`,`second_voter`);--> statement-breakpoint
CREATE TABLE `leases` (
	`match_id` text NOT NULL,
	`id` text NOT NULL,
	`pos` integer NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`token_hash` text NOT NULL,
	`started_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	PRIMARY KEY(`match_id`, `id`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leases_end_reason" CHECK(end_reason in ('released', 'expired', 'handed_over', 'conflict', 'voted', 'match_closed', 'stopped')),
	CONSTRAINT "leases_ended" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leases_one_live` ON `leases` (`match_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `leases_due` ON `leases` (`ends_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `leases_held` ON `leases` (`person`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `match_events` (
	`match_id` text NOT NULL,
	`seq` integer NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`match_id`, `seq`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `match_keys` (
	`match_id` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`match_id`, `key`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `match_keys_key` ON `match_keys` (`key`,`match_id`);--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`integrator` text NOT NULL,
	`external_id` text NOT NULL,
	`digest` text NOT NULL,
	`mode` text NOT NULL,
	`lane` text NOT NULL,
	`policy_version` integer NOT NULL,
	`priority` integer NOT NULL,
	`status` text NOT NULL,
	`round` integer NOT NULL,
	`received_at` text NOT NULL,
	`queued_at` text,
	`decided_at` text,
	`provider` text NOT NULL,
	`search` text NOT NULL,
	`purpose` text NOT NULL,
	`minor` text NOT NULL,
	`consent_ref` text,
	`probe` text NOT NULL,
	`repeats` text NOT NULL,
	`reserved_for` text,
	`reserved_until` text,
	`purged_at` text,
	`version` integer NOT NULL,
	`seq` integer NOT NULL,
	`head` text NOT NULL,
	`urgency` integer NOT NULL,
	`age_from` text NOT NULL,
	`purpose_code` text NOT NULL,
	`waits_until` text,
	CONSTRAINT "matches_status" CHECK(status in ('awaiting_evidence', 'queued', 'in_review', 'adjudication', 'approved', 'rejected', 'insufficient', 'withdrawn', 'expired')),
	CONSTRAINT "matches_mode" CHECK(mode in ('live', 'practice', 'sandbox')),
	CONSTRAINT "matches_minor" CHECK(minor in ('yes', 'no', 'unknown'))
);
--> statement-breakpoint
CREATE INDEX `matches_claim` ON `matches` (`lane`,`status`,`urgency`,`age_from`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest` ON `matches` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest_of_lane` ON `matches` (`lane`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest_of_status` ON `matches` (`status`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest_of_lane_status` ON `matches` (`lane`,`status`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest_of_integrator` ON `matches` (`integrator`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_newest_of_purpose` ON `matches` (`purpose_code`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `matches_external` ON `matches` (`external_id`);--> statement-breakpoint
CREATE INDEX `matches_open` ON `matches` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `matches_waiting` ON `matches` (`waits_until`) WHERE waits_until is not null;--> statement-breakpoint
CREATE INDEX `matches_reserved` ON `matches` (`reserved_for`,`reserved_until`);--> statement-breakpoint
CREATE TABLE `pending_votes` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`pos` integer NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`candidate` text,
	`reasons` text NOT NULL,
	`limits` text NOT NULL,
	`relied_upon` text NOT NULL,
	`origins_confirmed` text NOT NULL,
	`answers` text NOT NULL,
	`cast_at` text NOT NULL,
	`counts_at` text NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`candidate`) REFERENCES `candidates`(`match_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pending_votes_verdict" CHECK(verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "pending_votes_kind" CHECK(kind in ('vote', 'adjudication')),
	CONSTRAINT "pending_votes_approval" CHECK((verdict = 'approve') = (candidate is not null))
);
--> statement-breakpoint
CREATE INDEX `pending_votes_due` ON `pending_votes` (`counts_at`);--> statement-breakpoint
CREATE INDEX `pending_votes_person` ON `pending_votes` (`person`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`admin` integer NOT NULL,
	`also_known_as` text NOT NULL,
	`created_at` text NOT NULL,
	`disabled_at` text,
	CONSTRAINT "people_admin" CHECK(admin = (roles like '%"admin"%'))
);
--> statement-breakpoint
CREATE INDEX `people_admins` ON `people` (`id`) WHERE admin;--> statement-breakpoint
CREATE TABLE `policy_versions` (
	`lane` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`policy` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	PRIMARY KEY(`lane`, `version`),
	CONSTRAINT "policy_versions_state" CHECK(state in ('proposed', 'active', 'superseded', 'declined')),
	CONSTRAINT "policy_versions_number" CHECK(version >= 1),
	CONSTRAINT "policy_versions_two_people" CHECK(state in ('proposed', 'declined') or (decided_by is not null and decided_by <> proposed_by))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_versions_one_active` ON `policy_versions` (`lane`) WHERE state = 'active';--> statement-breakpoint
CREATE TABLE `qualifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "qualifications_by_another" CHECK(granted_by <> person_id)
);
--> statement-breakpoint
CREATE INDEX `qualifications_person` ON `qualifications` (`person_id`);--> statement-breakpoint
CREATE TABLE `rejected_pairs` (
	`match_id` text NOT NULL,
	`candidate` text NOT NULL,
	`probe_sha` text NOT NULL,
	`candidate_sha` text NOT NULL,
	`integrator` text NOT NULL,
	`candidate_external_id` text NOT NULL,
	PRIMARY KEY(`match_id`, `candidate`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rejected_pairs_probe` ON `rejected_pairs` (`probe_sha`,`candidate_sha`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`pos` integer NOT NULL,
	`kind` text NOT NULL,
	`stage` text NOT NULL,
	`started_at` text NOT NULL,
	`analysis` text,
	`analysed_at` text,
	`compared_at` text,
	`sealed_at` text,
	`unmasked_at` text,
	`open` integer NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_kind" CHECK(kind in ('vote', 'adjudication')),
	CONSTRAINT "reviews_stage" CHECK(stage in ('analysis', 'comparison', 'opinion', 'evidence', 'decision'))
);
--> statement-breakpoint
CREATE INDEX `reviews_open` ON `reviews` (`person`,`open`,`started_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_seen` ON `sessions` (`seen_at`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text NOT NULL,
	`at` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`key`, `at`)
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_at` ON `sign_in_failures` (`at`);--> statement-breakpoint
CREATE TABLE `step_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`digest` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE INDEX `step_ups_person` ON `step_ups` (`person_id`);--> statement-breakpoint
CREATE INDEX `step_ups_expiry` ON `step_ups` (`expires_at`);--> statement-breakpoint
CREATE TABLE `stops` (
	`id` text PRIMARY KEY NOT NULL,
	`lane` text,
	`scope` text GENERATED ALWAYS AS (coalesce(lane, '')) STORED NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`lift_asked_by` text,
	`lift_asked_at` text,
	`lifted_by` text,
	`lifted_at` text,
	CONSTRAINT "stops_two_people_lift" CHECK(lifted_at is null or (lift_asked_by is not null and lifted_by is not null and lifted_by <> lift_asked_by)),
	CONSTRAINT "stops_lane" CHECK(lane <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stops_one_in_force` ON `stops` (`scope`) WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX `stops_lifted` ON `stops` (`lifted_at`) WHERE lifted_at is not null;--> statement-breakpoint
CREATE TABLE `stored_images` (
	`integrator` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`exif_orientation` integer NOT NULL,
	`received_at` text NOT NULL,
	PRIMARY KEY(`integrator`, `sha256`),
	FOREIGN KEY (`integrator`) REFERENCES `integrators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `touches` (
	`match_id` text NOT NULL,
	`person` text NOT NULL,
	`reason` text NOT NULL,
	`round` integer NOT NULL,
	`pos` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`match_id`, `person`, `reason`, `round`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "touches_reason" CHECK(reason in ('reviewed', 'read_file', 'obtained_evidence', 'submitted_evidence', 'paid_for_evidence', 'holds_key', 'handed_over', 'conflict'))
);
--> statement-breakpoint
CREATE INDEX `touches_person` ON `touches` (`person`,`match_id`);--> statement-breakpoint
CREATE TABLE `vote_voids` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`pos` integer NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`),
	FOREIGN KEY (`match_id`,`round`,`person`) REFERENCES `votes`(`match_id`,`round`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `votes` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`person` text NOT NULL,
	`pos` integer NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`candidate` text,
	`reasons` text NOT NULL,
	`limits` text NOT NULL,
	`relied_upon` text NOT NULL,
	`origins_confirmed` text NOT NULL,
	`answers` text NOT NULL,
	`cast_at` text NOT NULL,
	`counted_at` text NOT NULL,
	PRIMARY KEY(`match_id`, `round`, `person`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`,`candidate`) REFERENCES `candidates`(`match_id`,`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "votes_verdict" CHECK(verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "votes_kind" CHECK(kind in ('vote', 'adjudication')),
	CONSTRAINT "votes_approval" CHECK((verdict = 'approve') = (candidate is not null))
);
--> statement-breakpoint
CREATE INDEX `votes_person` ON `votes` (`person`,`counted_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `votes_named_by_leads` ON `votes` (`match_id`,`round`,`person`,`verdict`,`candidate`);