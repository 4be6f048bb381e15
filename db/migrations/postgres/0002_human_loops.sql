CREATE TABLE "human_loops" (
	"integrator" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"match_id" text collate "C" NOT NULL,
	"flow_definition_arn" text collate "C" NOT NULL,
	"input_content" text collate "C" NOT NULL,
	"content_classifiers" text NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"deleted_at" text collate "C",
	CONSTRAINT "human_loops_integrator_name_pk" PRIMARY KEY("integrator","name")
);
--> statement-breakpoint
ALTER TABLE "human_loops" ADD CONSTRAINT "human_loops_integrator_integrators_id_fk" FOREIGN KEY ("integrator") REFERENCES "public"."integrators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "human_loops" ADD CONSTRAINT "human_loops_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "human_loops_page" ON "human_loops" USING btree ("integrator","flow_definition_arn","created_at","name");