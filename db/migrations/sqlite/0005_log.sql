CREATE TABLE `log_checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`root` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`key_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_checkpoints_at` ON `log_checkpoints` (`at`);--> statement-breakpoint
CREATE TABLE `log_cosignatures` (
	`size` integer NOT NULL,
	`name` text NOT NULL,
	`key_id` text NOT NULL,
	`line` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`size`, `name`, `key_id`)
);
--> statement-breakpoint
CREATE TABLE `log_faults` (
	`id` text PRIMARY KEY NOT NULL,
	`found_at` text NOT NULL,
	`found_by` text NOT NULL,
	`kind` text NOT NULL,
	`chain` text,
	`what` text NOT NULL,
	`acknowledged_at` text,
	`acknowledged_by` text,
	`reason` text,
	CONSTRAINT "log_faults_acknowledged" CHECK((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (reason is null))
);
--> statement-breakpoint
CREATE INDEX `log_faults_open` ON `log_faults` (`found_at`,`id`) WHERE acknowledged_at is null;--> statement-breakpoint
CREATE INDEX `log_faults_found` ON `log_faults` (`found_at`,`id`);--> statement-breakpoint
CREATE TABLE `log_head` (
	`key` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`root` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_keys` (
	`generation` integer PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`key_id` text NOT NULL,
	`vkey` text NOT NULL,
	`source` text NOT NULL,
	`from_size` integer NOT NULL,
	`at` text NOT NULL,
	`rotation` text
);
--> statement-breakpoint
CREATE TABLE `log_leaves` (
	`idx` integer PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_leaves_event` ON `log_leaves` (`chain`,`seq`);--> statement-breakpoint
CREATE INDEX `log_leaves_at` ON `log_leaves` (`at`,`idx`);--> statement-breakpoint
CREATE INDEX `log_leaves_who` ON `log_leaves` (`who`,`at`,`idx`);--> statement-breakpoint
CREATE INDEX `log_leaves_kind` ON `log_leaves` (`kind`,`at`,`idx`);--> statement-breakpoint
CREATE INDEX `log_leaves_who_kind` ON `log_leaves` (`who`,`kind`,`at`,`idx`);--> statement-breakpoint
CREATE TABLE `log_tiles` (
	`level` integer NOT NULL,
	`n` integer NOT NULL,
	`width` integer NOT NULL,
	`hashes` text NOT NULL,
	PRIMARY KEY(`level`, `n`)
);
--> statement-breakpoint
CREATE TABLE `log_waiting` (
	`chain` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL,
	PRIMARY KEY(`chain`, `seq`)
);
--> statement-breakpoint
ALTER TABLE `desk_events` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `match_events` ADD `salt` text;--> statement-breakpoint
INSERT INTO `log_waiting` (`chain`, `seq`, `hash`, `kind`, `at`, `who`)
SELECT 'match:' || `match_id`, `seq`, `hash`, `kind`, `at`, json_extract(`actor`, '$.kind') || ':' || json_extract(`actor`, '$.id') FROM `match_events`;--> statement-breakpoint
INSERT INTO `log_waiting` (`chain`, `seq`, `hash`, `kind`, `at`, `who`)
SELECT 'desk:' || `stream`, `seq`, `hash`, `kind`, `at`, json_extract(`by_actor`, '$.kind') || ':' || json_extract(`by_actor`, '$.id') FROM `desk_events`;
