CREATE TABLE `match_asides` (
	`match_id` text NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`cut` integer NOT NULL,
	PRIMARY KEY(`match_id`, `key`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `integrators` ADD `operator` text;--> statement-breakpoint
ALTER TABLE `matches` ADD `cautions` text DEFAULT '[]' NOT NULL;