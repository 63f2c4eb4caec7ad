-- AlterTable
ALTER TABLE "employment_corrections" ADD COLUMN     "previousTrialEndsOn" DATE;
