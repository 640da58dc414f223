-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "isFavourite" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isRemoved" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "player" TEXT;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "carryOver" JSONB;
