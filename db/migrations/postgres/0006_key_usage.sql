CREATE TABLE "key_errors" (
	"key" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"status" bigint NOT NULL,
	"route" text collate "C" NOT NULL,
	"instance" text collate "C" NOT NULL,
	CONSTRAINT "key_errors_key_id_pk" PRIMARY KEY("key","id")
);
--> statement-breakpoint
CREATE TABLE "key_usage" (
	"key" text collate "C" NOT NULL,
	"hour" text collate "C" NOT NULL,
	"family" text collate "C" NOT NULL,
	"status_class" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"last_at" text collate "C" NOT NULL,
	CONSTRAINT "key_usage_key_hour_family_status_class_pk" PRIMARY KEY("key","hour","family","status_class"),
	CONSTRAINT "key_usage_family" CHECK (family in ('matches', 'images', 'intake', 'events', 'leads', 'webhooks', 'sandbox', 'a2i', 'other', 'pushed')),
	CONSTRAINT "key_usage_class" CHECK (status_class in ('2xx', '4xx', '5xx'))
);
--> statement-breakpoint
ALTER TABLE "key_errors" ADD CONSTRAINT "key_errors_key_api_keys_id_fk" FOREIGN KEY ("key") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_usage" ADD CONSTRAINT "key_usage_key_api_keys_id_fk" FOREIGN KEY ("key") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "key_errors_newest" ON "key_errors" USING btree ("key","at","id");--> statement-breakpoint
CREATE INDEX "key_errors_at" ON "key_errors" USING btree ("at");--> statement-breakpoint
CREATE INDEX "key_usage_hour" ON "key_usage" USING btree ("hour");