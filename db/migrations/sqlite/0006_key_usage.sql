CREATE TABLE `key_errors` (
	`key` text NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`code` text NOT NULL,
	`status` integer NOT NULL,
	`route` text NOT NULL,
	`instance` text NOT NULL,
	PRIMARY KEY(`key`, `id`),
	FOREIGN KEY (`key`) REFERENCES `api_keys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `key_errors_newest` ON `key_errors` (`key`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `key_errors_at` ON `key_errors` (`at`);--> statement-breakpoint
CREATE TABLE `key_usage` (
	`key` text NOT NULL,
	`hour` text NOT NULL,
	`family` text NOT NULL,
	`status_class` text NOT NULL,
	`n` integer NOT NULL,
	`last_at` text NOT NULL,
	PRIMARY KEY(`key`, `hour`, `family`, `status_class`),
	FOREIGN KEY (`key`) REFERENCES `api_keys`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "key_usage_family" CHECK(family in ('matches', 'images', 'intake', 'events', 'leads', 'webhooks', 'sandbox', 'a2i', 'other', 'pushed')),
	CONSTRAINT "key_usage_class" CHECK(status_class in ('2xx', '4xx', '5xx'))
);
--> statement-breakpoint
CREATE INDEX `key_usage_hour` ON `key_usage` (`hour`);