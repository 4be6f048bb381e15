CREATE TABLE "log_checkpoints" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"key_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_cosignatures" (
	"size" bigint NOT NULL,
	"name" text collate "C" NOT NULL,
	"key_id" text collate "C" NOT NULL,
	"line" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "log_cosignatures_size_name_key_id_pk" PRIMARY KEY("size","name","key_id")
);
--> statement-breakpoint
CREATE TABLE "log_faults" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"found_at" text collate "C" NOT NULL,
	"found_by" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"chain" text collate "C",
	"what" text collate "C" NOT NULL,
	"acknowledged_at" text collate "C",
	"acknowledged_by" text collate "C",
	"reason" text collate "C",
	CONSTRAINT "log_faults_acknowledged" CHECK ((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (reason is null))
);
--> statement-breakpoint
CREATE TABLE "log_head" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"root" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_keys" (
	"generation" bigint PRIMARY KEY NOT NULL,
	"origin" text collate "C" NOT NULL,
	"key_id" text collate "C" NOT NULL,
	"vkey" text collate "C" NOT NULL,
	"source" text collate "C" NOT NULL,
	"from_size" bigint NOT NULL,
	"at" text collate "C" NOT NULL,
	"rotation" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "log_leaves" (
	"idx" bigint PRIMARY KEY NOT NULL,
	"chain" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"who" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_tiles" (
	"level" bigint NOT NULL,
	"n" bigint NOT NULL,
	"width" bigint NOT NULL,
	"hashes" text collate "C" NOT NULL,
	CONSTRAINT "log_tiles_level_n_pk" PRIMARY KEY("level","n")
);
--> statement-breakpoint
CREATE TABLE "log_waiting" (
	"chain" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"who" text collate "C" NOT NULL,
	CONSTRAINT "log_waiting_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
ALTER TABLE "desk_events" ADD COLUMN "salt" text collate "C";--> statement-breakpoint
ALTER TABLE "match_events" ADD COLUMN "salt" text collate "C";--> statement-breakpoint
CREATE INDEX "log_checkpoints_at" ON "log_checkpoints" USING btree ("at");--> statement-breakpoint
CREATE INDEX "log_faults_open" ON "log_faults" USING btree ("found_at","id") WHERE acknowledged_at is null;--> statement-breakpoint
CREATE INDEX "log_faults_found" ON "log_faults" USING btree ("found_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "log_leaves_event" ON "log_leaves" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "log_leaves_at" ON "log_leaves" USING btree ("at","idx");--> statement-breakpoint
CREATE INDEX "log_leaves_who" ON "log_leaves" USING btree ("who","at","idx");--> statement-breakpoint
CREATE INDEX "log_leaves_kind" ON "log_leaves" USING btree ("kind","at","idx");--> statement-breakpoint
CREATE INDEX "log_leaves_who_kind" ON "log_leaves" USING btree ("who","kind","at","idx");--> statement-breakpoint
INSERT INTO "log_waiting" ("chain", "seq", "hash", "kind", "at", "who")
SELECT 'match:' || "match_id", "seq", "hash", "kind", "at", ("actor"::json->>'kind') || ':' || ("actor"::json->>'id') FROM "match_events";--> statement-breakpoint
INSERT INTO "log_waiting" ("chain", "seq", "hash", "kind", "at", "who")
SELECT 'desk:' || "stream", "seq", "hash", "kind", "at", ("by_actor"::json->>'kind') || ':' || ("by_actor"::json->>'id') FROM "desk_events";
