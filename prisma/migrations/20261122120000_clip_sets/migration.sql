-- CreateEnum
CREATE TYPE "ClipSetStatus" AS ENUM ('waiting', 'cutting', 'ready', 'failed');

-- CreateTable
CREATE TABLE "ClipSet" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "contentKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "ClipSetStatus" NOT NULL DEFAULT 'waiting',
    "clips" JSONB NOT NULL,
    "cut" JSONB NOT NULL DEFAULT '[]',
    "making" JSONB NOT NULL,
    "error" TEXT,
    "fruitlessTakes" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ClipSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ClipSet_jobId_contentKey_key" ON "ClipSet"("jobId", "contentKey");

-- CreateIndex
CREATE INDEX "ClipSet_status_idx" ON "ClipSet"("status");

-- AddForeignKey
ALTER TABLE "ClipSet" ADD CONSTRAINT "ClipSet_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClipSet" ADD CONSTRAINT "ClipSet_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
