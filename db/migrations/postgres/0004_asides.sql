CREATE TABLE "match_asides" (
	"match_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"cut" boolean NOT NULL,
	CONSTRAINT "match_asides_match_id_key_pk" PRIMARY KEY("match_id","key")
);
--> statement-breakpoint
ALTER TABLE "integrators" ADD COLUMN "operator" text collate "C";--> statement-breakpoint
ALTER TABLE "matches" ADD COLUMN "cautions" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "match_asides" ADD CONSTRAINT "match_asides_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;