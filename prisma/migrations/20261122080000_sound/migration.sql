ALTER TABLE "VideoFile" ADD COLUMN "soundKey" TEXT;
