-- Who comes without having been expected stands on the roster beside the others, and it stays known that nobody had invited her.
ALTER TABLE "attendance" ADD COLUMN     "walk_in" BOOLEAN NOT NULL DEFAULT false;
