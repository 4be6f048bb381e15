CREATE TABLE `weekly_reviews` (
	`week` text PRIMARY KEY NOT NULL,
	`signed_at` text NOT NULL,
	`person` text NOT NULL,
	`findings` text NOT NULL,
	`counts` text NOT NULL
);
