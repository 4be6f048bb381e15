CREATE TABLE "preferences" (
	"person" text collate "C" PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"saved_at" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dispositions" ADD COLUMN "pins" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "matches" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "sealed_view" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "only_under_aid" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX "matches_flagged" ON "matches" USING btree ("received_at","id") WHERE flagged;