CREATE TABLE "daily_figures" (
	"measure" text collate "C" NOT NULL,
	"day" text collate "C" NOT NULL,
	"lane" text collate "C" NOT NULL,
	"bucket" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "daily_figures_measure_day_lane_bucket_pk" PRIMARY KEY("measure","day","lane","bucket")
);
