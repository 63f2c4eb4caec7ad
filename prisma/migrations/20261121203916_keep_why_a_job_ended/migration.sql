-- CreateEnum
CREATE TYPE "JobEndReason" AS ENUM ('RESIGNED', 'DISMISSED', 'FIXED_TERM', 'OTHER_JOB', 'OTHER');

-- AlterTable
ALTER TABLE "aftercares" ADD COLUMN     "endReason" "JobEndReason";
