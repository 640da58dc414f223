-- CreateEnum
CREATE TYPE "Side" AS ENUM ('home', 'away');

-- CreateTable
CREATE TABLE "MatchSetup" (
    "matchId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "date" DATE,
    "competition" TEXT NOT NULL DEFAULT '',
    "leftAtStart" "Side" NOT NULL DEFAULT 'home',
    "teams" JSONB NOT NULL,
    "periods" JSONB NOT NULL DEFAULT '[]',
    "periodsAt" TIMESTAMP(3),
    "savedById" TEXT,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchSetup_pkey" PRIMARY KEY ("matchId")
);

-- CreateTable
CREATE TABLE "Player" (
    "id" UUID NOT NULL,
    "matchId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "order" INTEGER NOT NULL,
    "number" INTEGER,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Player_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Player_matchId_side_order_idx" ON "Player"("matchId", "side", "order");

-- AddForeignKey
ALTER TABLE "MatchSetup" ADD CONSTRAINT "MatchSetup_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchSetup" ADD CONSTRAINT "MatchSetup_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Player" ADD CONSTRAINT "Player_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "MatchSetup"("matchId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks: what no row may say, whoever writes it.
ALTER TABLE "MatchSetup" ADD CONSTRAINT "MatchSetup_revision_check" CHECK ("revision" >= 1);
ALTER TABLE "Player" ADD CONSTRAINT "Player_values_check" CHECK ("name" <> '' AND "number" BETWEEN 1 AND 99);
