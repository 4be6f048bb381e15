CREATE TABLE "weekly_reviews" (
	"week" text collate "C" PRIMARY KEY NOT NULL,
	"signed_at" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"findings" text collate "C" NOT NULL,
	"counts" text NOT NULL
);
