CREATE TABLE `human_loops` (
	`integrator` text NOT NULL,
	`name` text NOT NULL,
	`match_id` text NOT NULL,
	`flow_definition_arn` text NOT NULL,
	`input_content` text NOT NULL,
	`content_classifiers` text NOT NULL,
	`created_at` text NOT NULL,
	`deleted_at` text,
	PRIMARY KEY(`integrator`, `name`),
	FOREIGN KEY (`integrator`) REFERENCES `integrators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `human_loops_page` ON `human_loops` (`integrator`,`flow_definition_arn`,`created_at`,`name`);