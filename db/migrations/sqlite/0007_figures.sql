CREATE TABLE `daily_figures` (
	`measure` text NOT NULL,
	`day` text NOT NULL,
	`lane` text NOT NULL,
	`bucket` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`measure`, `day`, `lane`, `bucket`)
);
