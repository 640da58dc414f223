-- CreateEnum
CREATE TYPE "Beginning" AS ENUM ('half', 'piece', 'chapter');

-- AlterTable
ALTER TABLE "VideoFile" ADD COLUMN     "begins" "Beginning",
ADD COLUMN     "startSec" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- Checks: what no row may say, whoever writes it.
ALTER TABLE "VideoFile" ADD CONSTRAINT "VideoFile_place_check"
  CHECK ("startSec" >= 0 AND ("position" = 0) = ("begins" IS NULL));
