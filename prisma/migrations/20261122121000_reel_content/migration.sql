-- CreateTable
CREATE TABLE "ReelContent" (
    "jobId" UUID NOT NULL,
    "reelType" "ReelType" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedById" TEXT,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReelContent_pkey" PRIMARY KEY ("jobId","reelType")
);

-- AddForeignKey
ALTER TABLE "ReelContent" ADD CONSTRAINT "ReelContent_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReelContent" ADD CONSTRAINT "ReelContent_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
