-- AlterTable
ALTER TABLE "Match" ADD COLUMN     "venueId" UUID;

-- CreateTable
CREATE TABLE "Venue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pitch" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CameraCalibration" (
    "id" UUID NOT NULL,
    "venueId" UUID NOT NULL,
    "camera" JSONB NOT NULL,
    "errorPx" DOUBLE PRECISION NOT NULL,
    "errorM" DOUBLE PRECISION NOT NULL,
    "jobId" UUID,
    "atSec" DOUBLE PRECISION,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CameraCalibration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Match_venueId_idx" ON "Match"("venueId");

-- CreateIndex
CREATE UNIQUE INDEX "Venue_name_key" ON "Venue"("name");

-- CreateIndex
CREATE INDEX "CameraCalibration_venueId_createdAt_idx" ON "CameraCalibration"("venueId", "createdAt");

-- AddForeignKey
ALTER TABLE "Match" ADD CONSTRAINT "Match_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraCalibration" ADD CONSTRAINT "CameraCalibration_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraCalibration" ADD CONSTRAINT "CameraCalibration_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CameraCalibration" ADD CONSTRAINT "CameraCalibration_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Checks: what no row may say, whoever writes it.
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_name_check" CHECK ("name" <> '');
ALTER TABLE "CameraCalibration" ADD CONSTRAINT "CameraCalibration_values_check"
  CHECK ("errorPx" >= 0 AND "errorM" >= 0 AND "atSec" >= 0);
