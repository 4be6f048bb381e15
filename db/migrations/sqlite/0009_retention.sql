CREATE TABLE `leaving_images` (
	`sha256` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`claimed_at` text
);
--> statement-breakpoint
CREATE INDEX `leaving_images_since` ON `leaving_images` (`since`,`sha256`);--> statement-breakpoint
CREATE TABLE `match_images` (
	`match_id` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`match_id`, `sha256`),
	FOREIGN KEY (`match_id`) REFERENCES `matches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `match_images_sha256` ON `match_images` (`sha256`,`match_id`);--> statement-breakpoint
ALTER TABLE `matches` ADD `hold` text;--> statement-breakpoint
CREATE INDEX `matches_kept` ON `matches` (`lane`,`policy_version`,`decided_at`,`id`) WHERE decided_at is not null and purged_at is null;--> statement-breakpoint
INSERT INTO match_images (match_id, sha256)
SELECT match_id, sha256
FROM (
	SELECT id AS match_id, json_extract(probe, '$.sha256') AS sha256 FROM matches
	UNION SELECT id, json_extract(probe, '$.asSearchedSha256') FROM matches
	UNION SELECT match_id, json_extract(image, '$.sha256') FROM candidates
	UNION SELECT match_id, file_sha256 FROM evidence
) AS named
WHERE sha256 IS NOT NULL AND match_id IN (SELECT id FROM matches WHERE purged_at IS NULL);
