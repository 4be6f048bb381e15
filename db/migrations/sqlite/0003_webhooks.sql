CREATE TABLE `redeemers` (
	`match_id` text NOT NULL,
	`lead` text NOT NULL,
	`integrator` text NOT NULL,
	`pos` integer NOT NULL,
	`first_at` text NOT NULL,
	`told` text,
	`told_at` text,
	`acknowledged_at` text,
	`chased` integer NOT NULL,
	`chase_at` text,
	PRIMARY KEY(`match_id`, `lead`, `integrator`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redeemers_told" CHECK(told in ('suspended', 'recalled'))
);
--> statement-breakpoint
CREATE INDEX `redeemers_chase` ON `redeemers` (`chase_at`) WHERE chase_at is not null;--> statement-breakpoint
CREATE INDEX `redeemers_unheard` ON `redeemers` (`told_at`,`match_id`) WHERE told is not null and acknowledged_at is null;--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery` text NOT NULL,
	`n` integer NOT NULL,
	`at` text NOT NULL,
	`ms` integer NOT NULL,
	`status` integer,
	`error` text,
	PRIMARY KEY(`delivery`, `n`),
	FOREIGN KEY (`delivery`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint` text NOT NULL,
	`integrator` text NOT NULL,
	`kind` text NOT NULL,
	`resend_of` text,
	`type` text NOT NULL,
	`match_id` text,
	`external_id` text,
	`lead_id` text,
	`position` integer,
	`at` text NOT NULL,
	`created_at` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_at` text NOT NULL,
	`ended_at` text,
	`urgent` integer NOT NULL,
	`turn` integer NOT NULL,
	FOREIGN KEY (`endpoint`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_deliveries_ended_when" CHECK((state = 'waiting') = (ended_at is null)),
	CONSTRAINT "webhook_deliveries_state" CHECK(state in ('waiting', 'delivered', 'failed', 'discarded')),
	CONSTRAINT "webhook_deliveries_kind" CHECK(kind in ('event', 'test', 'resend'))
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_page` ON `webhook_deliveries` (`endpoint`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_line` ON `webhook_deliveries` (`endpoint`,`turn`,`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_urgent` ON `webhook_deliveries` (`endpoint`,`turn`,`id`) WHERE state = 'waiting' and urgent;--> statement-breakpoint
CREATE INDEX `webhook_deliveries_match` ON `webhook_deliveries` (`endpoint`,`match_id`,`turn`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_ended` ON `webhook_deliveries` (`ended_at`) WHERE ended_at is not null;--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`integrator` text NOT NULL,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`types` text,
	`created_at` text NOT NULL,
	`disabled_at` text,
	`disabled_reason` text,
	`streak` integer NOT NULL,
	`paused_until` text,
	`last_success_at` text,
	`version` integer NOT NULL,
	`removed_at` text,
	`claim` text,
	`claimed_until` text,
	`served_at` text NOT NULL,
	FOREIGN KEY (`integrator`) REFERENCES `integrators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_endpoints_disabled" CHECK((disabled_at is null) = (disabled_reason is null)),
	CONSTRAINT "webhook_endpoints_claim" CHECK((claim is null) = (claimed_until is null)),
	CONSTRAINT "webhook_endpoints_reason" CHECK(disabled_reason in ('asked', 'gone', 'failing'))
);
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_integrator` ON `webhook_endpoints` (`integrator`);--> statement-breakpoint
CREATE TABLE `webhook_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`public_key` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	FOREIGN KEY (`endpoint`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_secrets_kind" CHECK(kind in ('hmac', 'ed25519'))
);
--> statement-breakpoint
CREATE INDEX `webhook_secrets_endpoint` ON `webhook_secrets` (`endpoint`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_secrets_one_newest` ON `webhook_secrets` (`endpoint`) WHERE expires_at is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_feed_items` (
	`match_id` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`integrator` text NOT NULL,
	`external_id` text,
	`lead_id` text,
	`at` text NOT NULL,
	`position` integer,
	PRIMARY KEY(`match_id`, `seq`, `type`, `integrator`)
);
--> statement-breakpoint
INSERT INTO `__new_feed_items`("match_id", "seq", "type", "integrator", "external_id", "lead_id", "at", "position") SELECT "match_id", "seq", "type", "integrator", "external_id", "lead_id", "at", "position" FROM `feed_items`;--> statement-breakpoint
DROP TABLE `feed_items`;--> statement-breakpoint
ALTER TABLE `__new_feed_items` RENAME TO `feed_items`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `feed_items_page` ON `feed_items` (`integrator`,`position`);--> statement-breakpoint
CREATE INDEX `feed_items_waiting` ON `feed_items` (`at`,`match_id`,`seq`,`type`,`integrator`) WHERE position is null;--> statement-breakpoint
-- Who was told that a lead is valid stands in the log; it is read from there once.
INSERT INTO `redeemers` ("match_id", "lead", "integrator", "pos", "first_at", "told", "told_at", "acknowledged_at", "chased", "chase_at")
SELECT r.match_id, r.lead, r.integrator, row_number() OVER (PARTITION BY r.match_id ORDER BY r.seq) - 1, r.first_at,
	w.told, w.told_at, NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', w.told_at, '+15 minutes')
FROM (
	SELECT match_id, json_extract(data, '$.lead') AS lead, json_extract(data, '$.redeemer') AS integrator, min(seq) AS seq, min(at) AS first_at
	FROM match_events WHERE kind = 'lead.redeemed' AND json_extract(data, '$.answer') IN ('valid', 'practice')
	GROUP BY match_id, json_extract(data, '$.lead'), json_extract(data, '$.redeemer')
) r
LEFT JOIN (
	SELECT l.match_id, l.id AS lead, l.state AS told, max(e.at) AS told_at FROM leads l
	JOIN match_events e ON e.match_id = l.match_id AND e.kind = 'lead.' || l.state AND json_extract(e.data, '$.lead') = l.id
	WHERE l.state IN ('suspended', 'recalled') GROUP BY l.match_id, l.id, l.state
) w ON w.match_id = r.match_id AND w.lead = r.lead;
