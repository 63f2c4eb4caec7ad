-- CreateEnum
CREATE TYPE "EducationStatus" AS ENUM ('BEGUN', 'FINISHED', 'BROKEN_OFF');

-- CreateEnum
CREATE TYPE "ApplicationDocumentKind" AS ENUM ('CV', 'APPLICATION', 'OTHER');

-- CreateEnum
CREATE TYPE "EffortKind" AS ENUM ('MENTOR', 'HEALTH', 'SOCIAL', 'STEP_UP', 'OTHER');

-- CreateEnum
CREATE TYPE "CodeList" AS ENUM ('TARGET_GROUP', 'CONTACT_GROUP', 'VISITATION_CATEGORY');

-- CreateEnum
CREATE TYPE "LeavingCause" AS ENUM ('COMPLETED', 'BROKEN_OFF', 'FEWER_HOURS');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('ORDINARY_JOB', 'FLEX_JOB', 'DEVELOPMENT_FLEX_JOB', 'ADULT_APPRENTICE', 'EDUCATION', 'OTHER_BENEFIT', 'BACK_ON_BENEFIT', 'SELF_SUPPORT', 'MOVED', 'DECEASED', 'OTHER');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SessionForm" AS ENUM ('IN_PERSON', 'PHONE', 'VIDEO');

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('NOTE', 'PHONE_CALL', 'MEETING', 'LETTER_IN', 'LETTER_OUT', 'HEALTH');

-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('INTENSIVE_COURSE', 'CV_COURSE', 'ON_THE_WAY', 'JOB_CAFE', 'DIGITAL_HELP', 'GROUP_COURSE', 'SKILLS_COURSE', 'UPSKILLING', 'EDUCATION', 'OTHER');

-- CreateEnum
CREATE TYPE "ReferringSide" AS ENUM ('JOBCENTER', 'A_KASSE');

-- CreateEnum
CREATE TYPE "OfferOutcome" AS ENUM ('JOB', 'EDUCATION', 'OTHER_OFFER', 'STOPPED', 'COMPLETED', 'OTHER');

-- CreateEnum
CREATE TYPE "RoleModel" AS ENUM ('ALL_APART', 'VK_MENTOR_AND_KS', 'ALL_INCLUSIVE');

-- CreateEnum
CREATE TYPE "PlacementKind" AS ENUM ('VIRKSOMHEDSPRAKTIK', 'LOENTILSKUD', 'PAID_HOURS', 'COMBINATION', 'FLEKSJOB', 'UDVIKLINGSFLEKSJOB', 'VOKSENLAERE', 'EDUCATION');

-- CreateEnum
CREATE TYPE "PlacementEnd" AS ENUM ('COMPLETED', 'BROKEN_OFF', 'ORDINARY_JOB', 'NO_PAID_HOURS', 'OTHER');

-- CreateEnum
CREATE TYPE "CaseTalkKind" AS ENUM ('INFORMATION_MEETING', 'FIRST', 'PERSONAL', 'JOINT', 'JOB_INTERVIEW', 'FOLLOW_UP', 'JOB_SEARCH', 'ACCOMPANIMENT');

-- CreateEnum
CREATE TYPE "TalkStatus" AS ENUM ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED', 'NOT_RECORDED');

-- CreateEnum
CREATE TYPE "AgreementOutcome" AS ENUM ('DONE', 'NOT_DONE', 'CHANGED');

-- DropForeignKey
ALTER TABLE "stand_ins" DROP CONSTRAINT "stand_ins_standInId_fkey";

-- DropIndex
DROP INDEX "stand_ins_absentId_idx";

-- AlterTable
ALTER TABLE "case_role_holders" ADD COLUMN     "takenOverAt" TIMESTAMPTZ(3),
ADD COLUMN     "transferId" UUID;

-- AlterTable
ALTER TABLE "coaching_referrals" ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "lane_moves" ADD COLUMN     "leavingCause" "LeavingCause",
ADD COLUMN     "placementId" UUID;

-- AlterTable
ALTER TABLE "stand_ins" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "standInId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "teams" ADD COLUMN     "roleModel" "RoleModel" NOT NULL DEFAULT 'VK_MENTOR_AND_KS';

-- AlterTable
ALTER TABLE "units" ADD COLUMN     "stalledWeeks" INTEGER NOT NULL DEFAULT 8;

-- CreateTable
CREATE TABLE "educations" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "EducationStatus" NOT NULL,
    "fromOn" DATE,
    "lastDayOn" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "educations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_goals" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "job_goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cv_states" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "hasCv" BOOLEAN NOT NULL,
    "onDate" DATE NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "cv_states_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_documents" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "kind" "ApplicationDocumentKind" NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "application_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_search_plans" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "isIntensified" BOOLEAN NOT NULL,
    "madeOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "talkEveryDays" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "job_search_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_search_steps" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,
    "notDoneOn" DATE,
    "outcomeNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "job_search_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parallel_efforts" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "EffortKind" NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "parallel_efforts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_list_items" (
    "id" UUID NOT NULL,
    "list" "CodeList" NOT NULL,
    "code" TEXT NOT NULL,
    "labelDa" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "successorCode" TEXT,

    CONSTRAINT "code_list_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_codes" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "list" "CodeList" NOT NULL,
    "code" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "citizen_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_quotes" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "saidOn" DATE NOT NULL,
    "occasion" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "citizen_quotes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_leads" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "case_leads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_outcomes" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "caseId" UUID,
    "kind" "OutcomeKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "note" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "citizen_outcomes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_closures" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "closedOn" DATE NOT NULL,
    "outcomeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "leftOpen" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "reopenedOn" DATE,
    "reopenedById" UUID,
    "reopenReason" TEXT,

    CONSTRAINT "case_closures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_sessions" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "status" "SessionStatus" NOT NULL DEFAULT 'PLANNED',
    "number" INTEGER,
    "onDate" DATE NOT NULL,
    "atTime" VARCHAR(5),
    "form" "SessionForm" NOT NULL DEFAULT 'IN_PERSON',
    "participants" TEXT[],
    "fillsMost" TEXT,
    "jobBelief" INTEGER,
    "focus" TEXT[],
    "notes" TEXT,
    "takesAlong" TEXT,
    "handover" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "coaching_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_agreements" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "dueOn" DATE,
    "outcome" "AgreementOutcome",
    "settledSessionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coaching_agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_extensions" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "coaching_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_notes" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "eventOn" DATE NOT NULL,
    "finalAt" TIMESTAMPTZ(3),
    "addsToId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "journal_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_preferences" (
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "columns" TEXT[],
    "density" TEXT NOT NULL DEFAULT 'NORMAL',

    CONSTRAINT "list_preferences_pkey" PRIMARY KEY ("userId","list")
);

-- CreateTable
CREATE TABLE "case_reminders" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "text" TEXT,
    "onDate" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "programmeId" UUID,
    "kind" "OfferKind" NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT,
    "description" TEXT,
    "places" INTEGER,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_referrals" (
    "id" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "referredOn" DATE NOT NULL,
    "referringSide" "ReferringSide" NOT NULL,
    "note" TEXT,
    "startedOn" DATE,
    "endedOn" DATE,
    "outcome" "OfferOutcome",
    "endReason" TEXT,
    "cancelledOn" DATE,
    "cancelReason" TEXT,
    "jointMeetingOn" DATE,
    "jointMeetingBy" TEXT,
    "statusOn" DATE,
    "statusKind" "OfferOutcome",
    "statusInJob" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "offer_referrals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "a_kasse_handovers" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "handedOverOn" DATE NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "a_kasse_handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caseload_norms" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "role" "CaseRole" NOT NULL,
    "norm" INTEGER,
    "rangeFrom" INTEGER,
    "rangeTo" INTEGER,
    "validFrom" DATE NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "caseload_norms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caseload_allowances" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "CaseRole" NOT NULL,
    "maxCases" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "caseload_allowances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placements" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "PlacementKind" NOT NULL,
    "companyName" TEXT NOT NULL,
    "cvr" TEXT,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "endKind" "PlacementEnd",
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement_hours" (
    "id" UUID NOT NULL,
    "placementId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "totalHours" DECIMAL(4,1) NOT NULL,
    "paidHours" DECIMAL(4,1) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "placement_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_element_periods" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "core_element_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_steps" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "programme_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_talks" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "CaseTalkKind" NOT NULL,
    "status" "TalkStatus" NOT NULL DEFAULT 'PLANNED',
    "onDate" DATE NOT NULL,
    "atTime" VARCHAR(5),
    "place" TEXT,
    "participants" TEXT[],
    "participantNames" TEXT,
    "tools" TEXT[],
    "summary" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3),
    "recordedById" UUID,

    CONSTRAINT "case_talks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talk_agreements" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "talkId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "dueOn" DATE,
    "outcome" "AgreementOutcome",
    "outcomeNote" TEXT,
    "settledTalkId" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "talk_agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_transfers" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "giverId" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "role" "CaseRole" NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "normReason" TEXT,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "case_transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_transfer_items" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "endedHolderId" UUID NOT NULL,
    "previousUntilOn" DATE,

    CONSTRAINT "case_transfer_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "educations_citizenId_idx" ON "educations"("citizenId");

-- CreateIndex
CREATE INDEX "job_goals_citizenId_fromOn_idx" ON "job_goals"("citizenId", "fromOn");

-- CreateIndex
CREATE INDEX "cv_states_citizenId_onDate_idx" ON "cv_states"("citizenId", "onDate");

-- CreateIndex
CREATE INDEX "application_documents_citizenId_idx" ON "application_documents"("citizenId");

-- CreateIndex
CREATE UNIQUE INDEX "application_documents_seriesId_version_key" ON "application_documents"("seriesId", "version");

-- CreateIndex
CREATE INDEX "job_search_plans_caseId_madeOn_idx" ON "job_search_plans"("caseId", "madeOn");

-- CreateIndex
CREATE INDEX "job_search_steps_caseId_idx" ON "job_search_steps"("caseId");

-- CreateIndex
CREATE INDEX "parallel_efforts_caseId_idx" ON "parallel_efforts"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "code_list_items_list_code_validFrom_key" ON "code_list_items"("list", "code", "validFrom");

-- CreateIndex
CREATE INDEX "citizen_codes_citizenId_list_idx" ON "citizen_codes"("citizenId", "list");

-- CreateIndex
CREATE INDEX "citizen_quotes_citizenId_saidOn_idx" ON "citizen_quotes"("citizenId", "saidOn");

-- CreateIndex
CREATE INDEX "case_leads_caseId_idx" ON "case_leads"("caseId");

-- CreateIndex
CREATE INDEX "case_leads_userId_idx" ON "case_leads"("userId");

-- CreateIndex
CREATE INDEX "citizen_outcomes_citizenId_happenedOn_idx" ON "citizen_outcomes"("citizenId", "happenedOn");

-- CreateIndex
CREATE INDEX "citizen_outcomes_kind_happenedOn_idx" ON "citizen_outcomes"("kind", "happenedOn");

-- CreateIndex
CREATE INDEX "case_closures_caseId_idx" ON "case_closures"("caseId");

-- CreateIndex
CREATE INDEX "coaching_sessions_referralId_onDate_idx" ON "coaching_sessions"("referralId", "onDate");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_sessions_referralId_number_key" ON "coaching_sessions"("referralId", "number");

-- CreateIndex
CREATE INDEX "coaching_agreements_referralId_idx" ON "coaching_agreements"("referralId");

-- CreateIndex
CREATE INDEX "coaching_agreements_sessionId_idx" ON "coaching_agreements"("sessionId");

-- CreateIndex
CREATE INDEX "coaching_agreements_settledSessionId_idx" ON "coaching_agreements"("settledSessionId");

-- CreateIndex
CREATE INDEX "coaching_extensions_referralId_idx" ON "coaching_extensions"("referralId");

-- CreateIndex
CREATE INDEX "journal_notes_caseId_eventOn_idx" ON "journal_notes"("caseId", "eventOn");

-- CreateIndex
CREATE INDEX "journal_notes_addsToId_idx" ON "journal_notes"("addsToId");

-- CreateIndex
CREATE INDEX "journal_notes_createdById_finalAt_idx" ON "journal_notes"("createdById", "finalAt");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_userId_list_name_key" ON "saved_views"("userId", "list", "name");

-- CreateIndex
CREATE INDEX "case_reminders_ownerId_onDate_idx" ON "case_reminders"("ownerId", "onDate");

-- CreateIndex
CREATE UNIQUE INDEX "case_reminders_caseId_ownerId_key" ON "case_reminders"("caseId", "ownerId");

-- CreateIndex
CREATE INDEX "offers_programmeId_idx" ON "offers"("programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "offers_unitId_name_key" ON "offers"("unitId", "name");

-- CreateIndex
CREATE INDEX "offer_referrals_offerId_startedOn_idx" ON "offer_referrals"("offerId", "startedOn");

-- CreateIndex
CREATE INDEX "offer_referrals_caseId_idx" ON "offer_referrals"("caseId");

-- CreateIndex
CREATE INDEX "a_kasse_handovers_citizenId_handedOverOn_idx" ON "a_kasse_handovers"("citizenId", "handedOverOn");

-- CreateIndex
CREATE UNIQUE INDEX "caseload_norms_unitId_role_validFrom_key" ON "caseload_norms"("unitId", "role", "validFrom");

-- CreateIndex
CREATE INDEX "caseload_allowances_userId_role_idx" ON "caseload_allowances"("userId", "role");

-- CreateIndex
CREATE INDEX "placements_citizenId_fromOn_idx" ON "placements"("citizenId", "fromOn");

-- CreateIndex
CREATE INDEX "placements_caseId_fromOn_idx" ON "placements"("caseId", "fromOn");

-- CreateIndex
CREATE INDEX "placements_unitId_fromOn_idx" ON "placements"("unitId", "fromOn");

-- CreateIndex
CREATE UNIQUE INDEX "placement_hours_placementId_fromOn_key" ON "placement_hours"("placementId", "fromOn");

-- CreateIndex
CREATE UNIQUE INDEX "core_element_periods_enrolmentId_code_key" ON "core_element_periods"("enrolmentId", "code");

-- CreateIndex
CREATE INDEX "programme_steps_enrolmentId_idx" ON "programme_steps"("enrolmentId");

-- CreateIndex
CREATE INDEX "programme_steps_caseId_idx" ON "programme_steps"("caseId");

-- CreateIndex
CREATE INDEX "case_talks_caseId_onDate_idx" ON "case_talks"("caseId", "onDate");

-- CreateIndex
CREATE INDEX "case_talks_status_onDate_idx" ON "case_talks"("status", "onDate");

-- CreateIndex
CREATE INDEX "talk_agreements_caseId_settledAt_idx" ON "talk_agreements"("caseId", "settledAt");

-- CreateIndex
CREATE INDEX "talk_agreements_talkId_idx" ON "talk_agreements"("talkId");

-- CreateIndex
CREATE INDEX "talk_agreements_settledTalkId_idx" ON "talk_agreements"("settledTalkId");

-- CreateIndex
CREATE INDEX "case_transfers_unitId_createdAt_idx" ON "case_transfers"("unitId", "createdAt");

-- CreateIndex
CREATE INDEX "case_transfers_giverId_createdAt_idx" ON "case_transfers"("giverId", "createdAt");

-- CreateIndex
CREATE INDEX "case_transfers_receiverId_createdAt_idx" ON "case_transfers"("receiverId", "createdAt");

-- CreateIndex
CREATE INDEX "case_transfer_items_caseId_idx" ON "case_transfer_items"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "case_transfer_items_transferId_caseId_key" ON "case_transfer_items"("transferId", "caseId");

-- CreateIndex
CREATE INDEX "case_role_holders_transferId_idx" ON "case_role_holders"("transferId");

-- CreateIndex
CREATE INDEX "lane_moves_placementId_idx" ON "lane_moves"("placementId");

-- CreateIndex
CREATE INDEX "stand_ins_absentId_fromOn_idx" ON "stand_ins"("absentId", "fromOn");

-- AddForeignKey
ALTER TABLE "educations" ADD CONSTRAINT "educations_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_goals" ADD CONSTRAINT "job_goals_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cv_states" ADD CONSTRAINT "cv_states_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_search_plans" ADD CONSTRAINT "job_search_plans_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_search_steps" ADD CONSTRAINT "job_search_steps_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parallel_efforts" ADD CONSTRAINT "parallel_efforts_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_codes" ADD CONSTRAINT "citizen_codes_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_quotes" ADD CONSTRAINT "citizen_quotes_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "case_transfers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_leads" ADD CONSTRAINT "case_leads_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_leads" ADD CONSTRAINT "case_leads_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_moves" ADD CONSTRAINT "lane_moves_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "placements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_outcomes" ADD CONSTRAINT "citizen_outcomes_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_closures" ADD CONSTRAINT "case_closures_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "coaching_referrals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_agreements" ADD CONSTRAINT "coaching_agreements_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "coaching_referrals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_agreements" ADD CONSTRAINT "coaching_agreements_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "coaching_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_agreements" ADD CONSTRAINT "coaching_agreements_settledSessionId_fkey" FOREIGN KEY ("settledSessionId") REFERENCES "coaching_sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_extensions" ADD CONSTRAINT "coaching_extensions_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "coaching_referrals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_notes" ADD CONSTRAINT "journal_notes_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_notes" ADD CONSTRAINT "journal_notes_addsToId_fkey" FOREIGN KEY ("addsToId") REFERENCES "journal_notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_reminders" ADD CONSTRAINT "case_reminders_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_referrals" ADD CONSTRAINT "offer_referrals_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "offers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_referrals" ADD CONSTRAINT "offer_referrals_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "a_kasse_handovers" ADD CONSTRAINT "a_kasse_handovers_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_standInId_fkey" FOREIGN KEY ("standInId") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseload_norms" ADD CONSTRAINT "caseload_norms_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseload_allowances" ADD CONSTRAINT "caseload_allowances_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_hours" ADD CONSTRAINT "placement_hours_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "placements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_element_periods" ADD CONSTRAINT "core_element_periods_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_steps" ADD CONSTRAINT "programme_steps_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_steps" ADD CONSTRAINT "programme_steps_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_talks" ADD CONSTRAINT "case_talks_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_agreements" ADD CONSTRAINT "talk_agreements_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_agreements" ADD CONSTRAINT "talk_agreements_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "case_talks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_agreements" ADD CONSTRAINT "talk_agreements_settledTalkId_fkey" FOREIGN KEY ("settledTalkId") REFERENCES "case_talks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfers" ADD CONSTRAINT "case_transfers_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfers" ADD CONSTRAINT "case_transfers_giverId_fkey" FOREIGN KEY ("giverId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfers" ADD CONSTRAINT "case_transfers_receiverId_fkey" FOREIGN KEY ("receiverId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer_items" ADD CONSTRAINT "case_transfer_items_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "case_transfers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_transfer_items" ADD CONSTRAINT "case_transfer_items_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- People read these in order: Danish collation.
ALTER TABLE "placements" ALTER COLUMN "companyName" TYPE text COLLATE "da-x-icu";
ALTER TABLE "offers" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "saved_views" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";

-- A period has at least one day.
ALTER TABLE "case_leads" ADD CONSTRAINT "case_leads_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "case_transfers" ADD CONSTRAINT "case_transfers_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "caseload_allowances" ADD CONSTRAINT "caseload_allowances_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "core_element_periods" ADD CONSTRAINT "core_element_periods_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "programme_steps" ADD CONSTRAINT "programme_steps_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "placements" ADD CONSTRAINT "placements_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "offers" ADD CONSTRAINT "offers_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "job_goals" ADD CONSTRAINT "job_goals_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "parallel_efforts" ADD CONSTRAINT "parallel_efforts_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "code_list_items" ADD CONSTRAINT "code_list_items_period" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom");
ALTER TABLE "citizen_codes" ADD CONSTRAINT "citizen_codes_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "educations" ADD CONSTRAINT "educations_period" CHECK ("lastDayOn" IS NULL OR "fromOn" IS NULL OR "lastDayOn" >= "fromOn");
ALTER TABLE "case_closures" ADD CONSTRAINT "case_closures_reopened_after" CHECK ("reopenedOn" IS NULL OR ("reopenedOn" >= "closedOn" AND length(btrim("reopenReason")) > 0));

-- Values that mean something.
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_other_person" CHECK ("standInId" <> "absentId");
ALTER TABLE "case_transfers" ADD CONSTRAINT "case_transfers_other_person" CHECK ("receiverId" <> "giverId");
ALTER TABLE "caseload_norms" ADD CONSTRAINT "caseload_norms_range" CHECK ("norm" > 0 AND "rangeFrom" > 0 AND "rangeTo" >= "rangeFrom");
ALTER TABLE "caseload_allowances" ADD CONSTRAINT "caseload_allowances_reason" CHECK ("maxCases" > 0 AND length(btrim("reason")) > 0);
ALTER TABLE "units" ADD CONSTRAINT "units_stalled_weeks" CHECK ("stalledWeeks" BETWEEN 1 AND 104);
ALTER TABLE "case_reminders" ADD CONSTRAINT "case_reminders_say_something" CHECK ("text" IS NOT NULL OR "onDate" IS NOT NULL);
ALTER TABLE "list_preferences" ADD CONSTRAINT "list_preferences_density" CHECK ("density" IN ('COMPACT', 'NORMAL'));
ALTER TABLE "programme_steps" ADD CONSTRAINT "programme_steps_step" CHECK ("step" BETWEEN 1 AND 9);
ALTER TABLE "placement_hours" ADD CONSTRAINT "placement_hours_paid_within_total" CHECK ("paidHours" >= 0 AND "totalHours" <= 168 AND "paidHours" <= "totalHours");
ALTER TABLE "placements" ADD CONSTRAINT "placements_end_said" CHECK ("endKind" IS NULL OR "untilOn" IS NOT NULL);
ALTER TABLE "case_talks" ADD CONSTRAINT "case_talks_time" CHECK ("atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "talk_agreements" ADD CONSTRAINT "talk_agreements_settled_whole" CHECK (("outcome" IS NULL) = ("settledAt" IS NULL));
ALTER TABLE "offers" ADD CONSTRAINT "offers_places" CHECK ("places" > 0);
ALTER TABLE "offer_referrals" ADD CONSTRAINT "offer_referrals_order" CHECK (
  ("startedOn" IS NULL OR "startedOn" >= "referredOn") AND ("endedOn" IS NULL OR "endedOn" > "startedOn")
  AND ("endedOn" IS NULL OR "startedOn" IS NOT NULL) AND (("endedOn" IS NULL) = ("outcome" IS NULL))
  AND ("cancelledOn" IS NULL OR "startedOn" IS NULL) AND ("statusOn" IS NULL OR "startedOn" IS NOT NULL));
ALTER TABLE "job_search_plans" ADD CONSTRAINT "job_search_plans_talks" CHECK ("talkEveryDays" BETWEEN 1 AND 90);
ALTER TABLE "job_search_steps" ADD CONSTRAINT "job_search_steps_one_ending" CHECK ("doneOn" IS NULL OR "notDoneOn" IS NULL);
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_time" CHECK ("atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_belief" CHECK ("jobBelief" BETWEEN 0 AND 10);
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_held_uses_one" CHECK (("status" = 'HELD') = ("number" IS NOT NULL));
ALTER TABLE "coaching_agreements" ADD CONSTRAINT "coaching_agreements_settled_whole" CHECK (("outcome" IS NULL) = ("settledSessionId" IS NULL));
ALTER TABLE "coaching_extensions" ADD CONSTRAINT "coaching_extensions_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "citizen_outcomes" ADD CONSTRAINT "citizen_outcomes_withdrawn_whole" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL));

-- One at a time.
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_one_absence_a_day"
  EXCLUDE USING gist ("absentId" WITH =, daterange("fromOn", "untilOn") WITH &&) WHERE ("cancelledAt" IS NULL);
ALTER TABLE "case_leads" ADD CONSTRAINT "case_leads_one_a_day"
  EXCLUDE USING gist ("caseId" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "programme_steps" ADD CONSTRAINT "programme_steps_one_a_day"
  EXCLUDE USING gist ("enrolmentId" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "code_list_items" ADD CONSTRAINT "code_list_items_one_meaning_a_day"
  EXCLUDE USING gist ("list" WITH =, "code" WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "citizen_codes" ADD CONSTRAINT "citizen_codes_one_a_day"
  EXCLUDE USING gist ("citizenId" WITH =, "list" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "coaching_referrals" ADD CONSTRAINT "coaching_referrals_one_a_day"
  EXCLUDE USING gist ("caseId" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "offer_referrals" ADD CONSTRAINT "offer_referrals_one_open"
  EXCLUDE USING btree ("caseId" WITH =, "offerId" WITH =) WHERE ("endedOn" IS NULL AND "cancelledOn" IS NULL);
ALTER TABLE "case_closures" ADD CONSTRAINT "case_closures_one_standing"
  EXCLUDE USING btree ("caseId" WITH =) WHERE ("reopenedOn" IS NULL);

-- R21: nobody leaves while holding open cases, today or from a coming day.
CREATE FUNCTION "check_nobody_leaves_with_cases"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "case_role_holders" h JOIN "cases" c ON c."id" = h."caseId"
    WHERE h."userId" = NEW."id" AND c."closedOn" IS NULL AND (h."untilOn" IS NULL OR h."untilOn" > (NEW."deactivatedAt" AT TIME ZONE 'Europe/Copenhagen')::date)) THEN
    RAISE EXCEPTION 'R21: user % holds open cases', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "users_leave_without_cases" AFTER UPDATE OF "deactivatedAt" ON "users"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."deactivatedAt" IS NOT NULL AND OLD."deactivatedAt" IS NULL)
  EXECUTE FUNCTION "check_nobody_leaves_with_cases"();

-- A final note stays as it was written; what is to be put right is added to it.
CREATE FUNCTION "refuse_change_of_final_note"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A final note is not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "journal_notes_stay_final" BEFORE UPDATE ON "journal_notes"
  FOR EACH ROW WHEN (OLD."finalAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change_of_final_note"();
