-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('pending', 'ingesting', 'detecting', 'segmenting', 'assembling', 'complete', 'failed');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('pending', 'running', 'paused', 'completed', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "RunType" AS ENUM ('initial', 'replay', 'retry');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('ingest', 'detect', 'track', 'classify', 'segment', 'assemble');

-- CreateEnum
CREATE TYPE "ReelType" AS ENUM ('goalkeeper', 'highlights');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('shot_stop_diving', 'shot_stop_standing', 'punch', 'catch', 'goal_kick', 'distribution_short', 'distribution_long', 'one_on_one', 'shot_on_target', 'shot_off_target', 'goal', 'near_miss', 'dribble_sequence', 'tackle', 'penalty', 'free_kick_shot');

-- CreateEnum
CREATE TYPE "EventSource" AS ENUM ('model', 'human');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('confirmed', 'rejected', 'undecided');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaRoot" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MediaRoot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Match" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VideoFile" (
    "id" UUID NOT NULL,
    "matchId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rootId" TEXT,
    "path" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "sha256" TEXT,
    "durationSec" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "fps" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "widthPx" INTEGER NOT NULL DEFAULT 0,
    "heightPx" INTEGER NOT NULL DEFAULT 0,
    "codec" TEXT NOT NULL DEFAULT '',
    "sizeBytes" BIGINT NOT NULL,
    "proxyKey" TEXT,
    "posterKey" TEXT,
    "spriteKey" TEXT,
    "spriteVttKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "VideoFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "matchId" UUID NOT NULL,
    "profile" TEXT NOT NULL DEFAULT 'football',
    "reelTypes" "ReelType"[],
    "contentKey" TEXT,
    "status" "JobStatus" NOT NULL DEFAULT 'pending',
    "error" TEXT,
    "eventsRevision" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "runType" "RunType" NOT NULL DEFAULT 'initial',
    "parentRunId" UUID,
    "replayFromStage" "Stage",
    "configOverrides" JSONB NOT NULL DEFAULT '{}',
    "priority" INTEGER NOT NULL DEFAULT 0,
    "status" "RunStatus" NOT NULL DEFAULT 'pending',
    "currentStage" "Stage",
    "progressPct" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "progressNote" TEXT,
    "errorMessage" TEXT,
    "leaseToken" TEXT,
    "fruitlessClaims" INTEGER NOT NULL DEFAULT 0,
    "peakProgressPct" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "standingEvents" JSONB,
    "eventsRevision" INTEGER,
    "totalFrames" INTEGER NOT NULL DEFAULT 0,
    "totalDetections" INTEGER NOT NULL DEFAULT 0,
    "totalTracks" INTEGER NOT NULL DEFAULT 0,
    "totalEvents" INTEGER NOT NULL DEFAULT 0,
    "totalClips" INTEGER NOT NULL DEFAULT 0,
    "runtimeSec" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "timesRealTime" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "executionProvider" TEXT,
    "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cloudLlmCalls" INTEGER NOT NULL DEFAULT 0,
    "estimatedCostUsd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageCheckpoint" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "stageIndex" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "artifactKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "success" BOOLEAN NOT NULL,
    "reused" BOOLEAN NOT NULL,
    "runtimeSec" DOUBLE PRECISION NOT NULL,
    "error" TEXT,
    "stats" JSONB NOT NULL DEFAULT '{}',
    "configSnapshot" JSONB NOT NULL DEFAULT '{}',
    "isScenario" BOOLEAN NOT NULL DEFAULT false,
    "scenarioLabel" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StageCheckpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "runId" UUID,
    "source" "EventSource" NOT NULL DEFAULT 'model',
    "sourceFile" TEXT NOT NULL,
    "eventType" "EventType" NOT NULL,
    "timestampStart" DOUBLE PRECISION NOT NULL,
    "timestampEnd" DOUBLE PRECISION NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "reelTargets" "ReelType"[],
    "playerTrackId" INTEGER,
    "isGoalkeeperEvent" BOOLEAN NOT NULL,
    "frameStart" INTEGER NOT NULL,
    "frameEnd" INTEGER NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "currentReviewId" UUID,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "decision" "Decision" NOT NULL DEFAULT 'undecided',
    "eventType" "EventType",
    "timestampStart" DOUBLE PRECISION,
    "timestampEnd" DOUBLE PRECISION,
    "comment" TEXT,
    "userId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clip" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "reelType" "ReelType" NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceFile" TEXT NOT NULL,
    "startSec" DOUBLE PRECISION NOT NULL,
    "endSec" DOUBLE PRECISION NOT NULL,
    "eventIds" TEXT[],

    CONSTRAINT "Clip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reel" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "reelType" "ReelType" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReelVersion" (
    "id" UUID NOT NULL,
    "reelId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "runId" UUID NOT NULL,
    "artifactKey" TEXT NOT NULL,
    "durationSec" DOUBLE PRECISION NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "clipCount" INTEGER NOT NULL,
    "chapters" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReelVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "reelId" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "openCount" INTEGER NOT NULL DEFAULT 0,
    "lastOpenedAt" TIMESTAMP(3),

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "MediaRoot_path_key" ON "MediaRoot"("path");

-- CreateIndex
CREATE INDEX "VideoFile_sha256_idx" ON "VideoFile"("sha256");

-- CreateIndex
CREATE INDEX "VideoFile_path_idx" ON "VideoFile"("path");

-- CreateIndex
CREATE INDEX "VideoFile_rootId_idx" ON "VideoFile"("rootId");

-- CreateIndex
CREATE UNIQUE INDEX "VideoFile_matchId_position_key" ON "VideoFile"("matchId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Job_contentKey_key" ON "Job"("contentKey");

-- CreateIndex
CREATE INDEX "Job_createdAt_idx" ON "Job"("createdAt");

-- CreateIndex
CREATE INDEX "Job_matchId_idx" ON "Job"("matchId");

-- CreateIndex
CREATE INDEX "Run_jobId_createdAt_idx" ON "Run"("jobId", "createdAt");

-- CreateIndex
CREATE INDEX "Run_status_idx" ON "Run"("status");

-- CreateIndex
CREATE INDEX "Run_parentRunId_idx" ON "Run"("parentRunId");

-- CreateIndex
CREATE INDEX "StageCheckpoint_fingerprint_idx" ON "StageCheckpoint"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "StageCheckpoint_runId_stage_key" ON "StageCheckpoint"("runId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Event_currentReviewId_key" ON "Event"("currentReviewId");

-- CreateIndex
CREATE INDEX "Event_jobId_timestampStart_idx" ON "Event"("jobId", "timestampStart");

-- CreateIndex
CREATE INDEX "Event_runId_idx" ON "Event"("runId");

-- CreateIndex
CREATE INDEX "Review_eventId_createdAt_idx" ON "Review"("eventId", "createdAt");

-- CreateIndex
CREATE INDEX "Clip_jobId_idx" ON "Clip"("jobId");

-- CreateIndex
CREATE UNIQUE INDEX "Clip_runId_reelType_position_key" ON "Clip"("runId", "reelType", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Reel_jobId_reelType_key" ON "Reel"("jobId", "reelType");

-- CreateIndex
CREATE INDEX "ReelVersion_runId_idx" ON "ReelVersion"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "ReelVersion_reelId_version_key" ON "ReelVersion"("reelId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ReelVersion_reelId_runId_key" ON "ReelVersion"("reelId", "runId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenSha256_key" ON "ShareLink"("tokenSha256");

-- CreateIndex
CREATE INDEX "ShareLink_reelId_idx" ON "ShareLink"("reelId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoFile" ADD CONSTRAINT "VideoFile_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoFile" ADD CONSTRAINT "VideoFile_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "MediaRoot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_parentRunId_fkey" FOREIGN KEY ("parentRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageCheckpoint" ADD CONSTRAINT "StageCheckpoint_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_currentReviewId_fkey" FOREIGN KEY ("currentReviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clip" ADD CONSTRAINT "Clip_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clip" ADD CONSTRAINT "Clip_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reel" ADD CONSTRAINT "Reel_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReelVersion" ADD CONSTRAINT "ReelVersion_reelId_fkey" FOREIGN KEY ("reelId") REFERENCES "Reel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReelVersion" ADD CONSTRAINT "ReelVersion_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_reelId_fkey" FOREIGN KEY ("reelId") REFERENCES "Reel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- Checks: what no row may say, whoever writes it.
ALTER TABLE "VideoFile" ADD CONSTRAINT "VideoFile_values_check"
  CHECK ("durationSec" >= 0 AND "fps" >= 0 AND "widthPx" >= 0 AND "heightPx" >= 0 AND "sizeBytes" >= 0 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Job" ADD CONSTRAINT "Job_reelTypes_check" CHECK (cardinality("reelTypes") > 0);
ALTER TABLE "Run" ADD CONSTRAINT "Run_progressPct_check" CHECK ("progressPct" BETWEEN 0 AND 100);
ALTER TABLE "Run" ADD CONSTRAINT "Run_lease_check" CHECK ("status" <> 'running' OR "leaseToken" IS NOT NULL);
ALTER TABLE "Event" ADD CONSTRAINT "Event_values_check"
  CHECK ("timestampStart" >= 0 AND "timestampEnd" >= "timestampStart" AND "confidence" BETWEEN 0 AND 1);
ALTER TABLE "Clip" ADD CONSTRAINT "Clip_window_check" CHECK ("startSec" >= 0 AND "endSec" >= "startSec");
ALTER TABLE "ReelVersion" ADD CONSTRAINT "ReelVersion_version_check" CHECK ("version" >= 1);
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_tokenSha256_check" CHECK ("tokenSha256" ~ '^[0-9a-f]{64}$');
