CREATE TABLE `match_rechecks` (
	`match_id` text NOT NULL,
	`round` integer NOT NULL,
	`pos` integer NOT NULL,
	`recheck` text NOT NULL,
	`lane` text NOT NULL,
	`outcome` text NOT NULL,
	`candidate` text,
	`plan` text NOT NULL,
	`version` integer NOT NULL,
	`why` text NOT NULL,
	`by_share` integer NOT NULL,
	`ticket` text NOT NULL,
	`drawn_at` text NOT NULL,
	`answered_at` text,
	`result` text,
	`verdict` text,
	`other_candidate` text,
	`opinion` text,
	`excluded` integer NOT NULL,
	`against` integer NOT NULL,
	`concluded_at` text,
	`concluded_by` text,
	`finding` text,
	`words` text,
	PRIMARY KEY(`match_id`, `round`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "match_rechecks_outcome" CHECK(outcome in ('approved', 'rejected', 'insufficient')),
	CONSTRAINT "match_rechecks_result" CHECK(result in ('agrees', 'differs', 'not_done')),
	CONSTRAINT "match_rechecks_verdict" CHECK(verdict in ('approve', 'reject', 'insufficient')),
	CONSTRAINT "match_rechecks_finding" CHECK(finding in ('decision_stands', 'decision_wrong', 're_review_wrong', 'open_question')),
	CONSTRAINT "match_rechecks_answer" CHECK((answered_at is null) = (result is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `match_rechecks_recheck` ON `match_rechecks` (`recheck`);--> statement-breakpoint
CREATE INDEX `match_rechecks_waiting` ON `match_rechecks` (`match_id`,`round`) WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX `match_rechecks_differing` ON `match_rechecks` (`match_id`,`round`) WHERE result = 'differs' and finding is null;--> statement-breakpoint
CREATE INDEX `match_rechecks_answered` ON `match_rechecks` (`answered_at`,`match_id`) WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX `match_rechecks_approvals` ON `match_rechecks` (`lane`,`answered_at`) WHERE by_share and outcome = 'approved' and answered_at is not null;--> statement-breakpoint
CREATE INDEX `match_rechecks_results` ON `match_rechecks` (`plan`,`version`,`lane`,`outcome`,`by_share`,`result`);--> statement-breakpoint
CREATE TABLE `sampling_plans` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`share` integer NOT NULL,
	`strata` text NOT NULL,
	`always_drawn` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`ended_at` text,
	`secret_digest` text NOT NULL,
	`secret` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	CONSTRAINT "sampling_plans_share" CHECK(share between 0 and 10000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sampling_plans_one_in_force` ON `sampling_plans` (`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `sampling_plans_newest` ON `sampling_plans` (`set_at`,`id`,`version`);