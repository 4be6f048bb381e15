CREATE TABLE `preferences` (
	`person` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `dispositions` ADD `pins` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `matches` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `matches_flagged` ON `matches` (`received_at`,`id`) WHERE flagged;--> statement-breakpoint
ALTER TABLE `reviews` ADD `sealed_view` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `only_under_aid` text DEFAULT '[]' NOT NULL;