-- AlterEnum
ALTER TYPE "SessionStatus" ADD VALUE 'NOT_RECORDED';

-- AlterTable
ALTER TABLE "planned_visits" ADD COLUMN     "cancelledById" UUID,
ADD COLUMN     "isNotRecorded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "coaching_agreements" ADD COLUMN     "outcomeNote" TEXT;

-- Whoever drops a record stands for it.
ALTER TABLE "planned_visits" ADD CONSTRAINT "planned_visits_not_recorded_by_somebody"
  CHECK (NOT "isNotRecorded" OR ("cancelledAt" IS NOT NULL AND "cancelledById" IS NOT NULL));

-- A referral has one booked session at a time.
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_one_planned"
  EXCLUDE USING btree ("referralId" WITH =) WHERE ("status" = 'PLANNED');
