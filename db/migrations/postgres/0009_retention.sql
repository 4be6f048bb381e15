CREATE TABLE "leaving_images" (
	"sha256" text collate "C" PRIMARY KEY NOT NULL,
	"since" text collate "C" NOT NULL,
	"claimed_at" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "match_images" (
	"match_id" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	CONSTRAINT "match_images_match_id_sha256_pk" PRIMARY KEY("match_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "matches" ADD COLUMN "hold" text;--> statement-breakpoint
ALTER TABLE "match_images" ADD CONSTRAINT "match_images_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaving_images_since" ON "leaving_images" USING btree ("since","sha256");--> statement-breakpoint
CREATE INDEX "match_images_sha256" ON "match_images" USING btree ("sha256","match_id");--> statement-breakpoint
CREATE INDEX "matches_kept" ON "matches" USING btree ("lane","policy_version","decided_at","id") WHERE decided_at is not null and purged_at is null;--> statement-breakpoint
INSERT INTO match_images (match_id, sha256)
SELECT match_id, sha256
FROM (
	SELECT id AS match_id, (probe::json ->> 'sha256') AS sha256 FROM matches
	UNION SELECT id, (probe::json ->> 'asSearchedSha256') FROM matches
	UNION SELECT match_id, (image::json ->> 'sha256') FROM candidates
	UNION SELECT match_id, file_sha256 FROM evidence
) AS named
WHERE sha256 IS NOT NULL AND match_id IN (SELECT id FROM matches WHERE purged_at IS NULL);
