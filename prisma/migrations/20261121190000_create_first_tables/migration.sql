-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('WORKPLACE_VISIT', 'START_MEETING', 'PHONE', 'VIDEO');

-- CreateEnum
CREATE TYPE "VisitOutcome" AS ENUM ('HELD', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_COMPANY', 'CANCELLED_BY_US', 'NO_SHOW', 'NOT_REACHED');

-- CreateEnum
CREATE TYPE "HowItGoes" AS ENUM ('WELL', 'FOLLOW_UP', 'AT_RISK');

-- CreateEnum
CREATE TYPE "HotlineCaller" AS ENUM ('CITIZEN', 'EMPLOYER');

-- CreateEnum
CREATE TYPE "AftercareStatusPoint" AS ENUM ('TRIAL_END', 'TWELVE_MONTHS', 'JOB_END');

-- CreateEnum
CREATE TYPE "AftercareOutcome" AS ENUM ('IN_JOB', 'CHANGED_JOB', 'BACK_ON_BENEFIT', 'EDUCATION', 'OTHER');

-- CreateEnum
CREATE TYPE "AuditKind" AS ENUM ('VIEW', 'LIST', 'SEARCH', 'CREATE', 'CHANGE', 'DELETE', 'EXPORT', 'PRINT', 'REVEAL', 'DENIED', 'SIGN_IN', 'SIGN_OUT');

-- CreateEnum
CREATE TYPE "Lane" AS ENUM ('ACTIVE', 'READY', 'UNDERWAY', 'LONG_TERM');

-- CreateEnum
CREATE TYPE "CaseRole" AS ENUM ('KS', 'VK', 'MENTOR');

-- CreateEnum
CREATE TYPE "Protection" AS ENUM ('NONE', 'PROTECTED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ConsentKind" AS ENUM ('AFTERCARE', 'SHARE_A_KASSE', 'SHARE_EMPLOYER');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('PREVIEW', 'COMPLETED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "HistorySource" AS ENUM ('IMPORT', 'TYPED');

-- CreateEnum
CREATE TYPE "RoleCode" AS ENUM ('VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER', 'JOBCOACH', 'A_KASSE', 'LEDER', 'STYREGRUPPE', 'FAGPARTNER', 'ADMIN');

-- CreateEnum
CREATE TYPE "ScreeningStatus" AS ENUM ('TO_SCREEN', 'IN_PROGRESS', 'ASSESSED', 'CLOSED');

-- CreateEnum
CREATE TYPE "MarkerAgreement" AS ENUM ('AGREE', 'PARTLY', 'DISAGREE');

-- CreateEnum
CREATE TYPE "ScreeningRecommendation" AS ENUM ('VISITATION', 'NO_EFFORT', 'LATER');

-- CreateEnum
CREATE TYPE "VisitationStatus" AS ENUM ('DRAFT', 'DECIDED');

-- CreateEnum
CREATE TYPE "TalkKind" AS ENUM ('PERSONAL', 'JOINT');

-- CreateEnum
CREATE TYPE "AKasseView" AS ENUM ('AGREE', 'DISAGREE', 'NOT_ANSWERED');

-- CreateEnum
CREATE TYPE "VisitationDecision" AS ENUM ('ACCEPTED', 'REJECTED', 'WAITING_LIST');

-- CreateTable
CREATE TABLE "aftercares" (
    "id" UUID NOT NULL,
    "employmentId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "agreedOn" DATE NOT NULL,
    "trialEndsOn" DATE,
    "recordedOn" DATE NOT NULL,
    "companyContactName" TEXT,
    "companyContactPhone" TEXT,
    "companyAgreedOn" DATE,
    "companyChannel" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "aftercares_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment_corrections" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "correctedOn" DATE NOT NULL,
    "previousFromOn" DATE NOT NULL,
    "previousUntilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "employment_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aftercare_visits" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "onDate" DATE NOT NULL,
    "atTime" VARCHAR(5),
    "kind" "VisitKind" NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "participants" TEXT[],
    "howItGoes" "HowItGoes",
    "paidHours" DECIMAL(4,1),
    "summary" TEXT,
    "nextStep" TEXT,
    "daysLate" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "aftercare_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planned_visits" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "plannedOn" DATE NOT NULL,
    "atTime" VARCHAR(5),
    "visitId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "planned_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hotline_contacts" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "onDate" DATE NOT NULL,
    "caller" "HotlineCaller" NOT NULL,
    "topic" TEXT NOT NULL,
    "done" TEXT,
    "isSolved" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "hotline_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pre_start_talks" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "onDate" DATE NOT NULL,
    "summary" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "pre_start_talks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aftercare_statuses" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "point" "AftercareStatusPoint" NOT NULL,
    "outcome" "AftercareOutcome" NOT NULL,
    "recordedOn" DATE NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "aftercare_statuses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_intervals" (
    "id" UUID NOT NULL,
    "aftercareId" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "setOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "visit_intervals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "sessionId" UUID,
    "kind" "AuditKind" NOT NULL,
    "operation" TEXT NOT NULL,
    "entity" TEXT,
    "entityId" TEXT,
    "citizenId" UUID,
    "purpose" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipts" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "inputHash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "citizenId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "lane" "Lane" NOT NULL DEFAULT 'LONG_TERM',
    "openedOn" DATE NOT NULL,
    "closedOn" DATE,
    "closingReason" TEXT,
    "nextStep" TEXT,
    "nextStepOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_role_holders" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "role" "CaseRole" NOT NULL,
    "userId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "case_role_holders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lane_moves" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "lane" "Lane" NOT NULL,
    "movedOn" DATE NOT NULL,
    "reason" TEXT,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "movedById" UUID,

    CONSTRAINT "lane_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_number_counters" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_counters_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "citizens" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "cprCipher" BYTEA NOT NULL,
    "cprIndex" BYTEA NOT NULL,
    "isReplacementCpr" BOOLEAN NOT NULL DEFAULT false,
    "birthOn" DATE NOT NULL,
    "aKasseId" UUID,
    "protection" "Protection" NOT NULL DEFAULT 'UNKNOWN',
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "language" TEXT,
    "needsInterpreter" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "citizens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "kind" "ConsentKind" NOT NULL,
    "givenOn" DATE NOT NULL,
    "withdrawnOn" DATE,
    "textVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "withdrawnById" UUID,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen_access_reasons" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validUntilAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citizen_access_reasons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching_referrals" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "coachId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "coaching_referrals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadlines" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "holderRole" "CaseRole" NOT NULL,
    "opensOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "planBy" DATE NOT NULL,
    "metOn" DATE,
    "cancelledOn" DATE,
    "closesOn" DATE,
    "startCorrected" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "deadlines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benefit_types" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "labelDa" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "publicSupport" BOOLEAN NOT NULL,
    "unemployment" BOOLEAN NOT NULL,
    "sickness" BOOLEAN NOT NULL,
    "stripClass" CHAR(1) NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "successorCode" TEXT,

    CONSTRAINT "benefit_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_imports" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'PREVIEW',
    "content" BYTEA,
    "extractOn" DATE NOT NULL,
    "coversFrom" DATE,
    "coversUntil" DATE,
    "rowCount" INTEGER NOT NULL,
    "peopleCount" INTEGER NOT NULL,
    "rejectedCount" INTEGER NOT NULL,
    "warningCount" INTEGER NOT NULL,
    "newPeople" INTEGER NOT NULL DEFAULT 0,
    "newPeriods" INTEGER NOT NULL DEFAULT 0,
    "changedPeriods" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "history_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_coverages" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "importId" UUID,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,

    CONSTRAINT "history_coverages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benefit_periods" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "benefitCode" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "source" "HistorySource" NOT NULL,
    "importId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "benefit_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employments" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "employerName" TEXT NOT NULL,
    "cvr" TEXT,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "weeklyHours" DECIMAL(5,2),
    "source" "HistorySource" NOT NULL,
    "importId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "employments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "officeName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "a_kasser" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "a_kasser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tenantId" TEXT,
    "objectId" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "RoleCode" NOT NULL,
    "unitId" UUID NOT NULL,
    "teamId" UUID,
    "aKasseId" UUID,
    "isCleared" BOOLEAN NOT NULL DEFAULT false,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stand_ins" (
    "id" UUID NOT NULL,
    "absentId" UUID NOT NULL,
    "standInId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stand_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_sessions" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "app_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "templateId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fromOn" DATE,
    "untilOn" DATE,
    "template" JSONB NOT NULL,
    "aKasseId" UUID,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_settings" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "programme_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "core_elements" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "core_elements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "visitationId" UUID,
    "coreElements" TEXT[],
    "fromOn" DATE NOT NULL,
    "untilOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screenings" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "importId" UUID,
    "screenedOn" DATE NOT NULL,
    "status" "ScreeningStatus" NOT NULL DEFAULT 'TO_SCREEN',
    "settingsVersion" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "supportMonths" INTEGER NOT NULL,
    "markersFired" INTEGER NOT NULL,
    "agreement" "MarkerAgreement",
    "reason" TEXT,
    "citizenWords" TEXT,
    "recommendation" "ScreeningRecommendation",
    "assessedAt" TIMESTAMPTZ(3),
    "assessedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "screenings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visitations" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "screeningId" UUID,
    "status" "VisitationStatus" NOT NULL DEFAULT 'DRAFT',
    "talkOn" DATE,
    "talkKind" "TalkKind",
    "aKasseView" "AKasseView" NOT NULL DEFAULT 'NOT_ANSWERED',
    "aKasseViewText" TEXT,
    "aKasseDecider" TEXT,
    "disagreementHandling" TEXT,
    "citizenWish" TEXT,
    "decision" "VisitationDecision",
    "reason" TEXT,
    "coreElements" TEXT[],
    "startOn" DATE,
    "decidedOn" DATE,
    "decidedById" UUID,
    "evidence" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "visitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aftercares_employmentId_key" ON "aftercares"("employmentId");

-- CreateIndex
CREATE INDEX "aftercares_caseId_idx" ON "aftercares"("caseId");

-- CreateIndex
CREATE INDEX "employment_corrections_aftercareId_createdAt_idx" ON "employment_corrections"("aftercareId", "createdAt");

-- CreateIndex
CREATE INDEX "aftercare_visits_aftercareId_onDate_idx" ON "aftercare_visits"("aftercareId", "onDate");

-- CreateIndex
CREATE UNIQUE INDEX "planned_visits_visitId_key" ON "planned_visits"("visitId");

-- CreateIndex
CREATE INDEX "planned_visits_aftercareId_plannedOn_idx" ON "planned_visits"("aftercareId", "plannedOn");

-- CreateIndex
CREATE INDEX "hotline_contacts_aftercareId_onDate_idx" ON "hotline_contacts"("aftercareId", "onDate");

-- CreateIndex
CREATE INDEX "pre_start_talks_aftercareId_onDate_idx" ON "pre_start_talks"("aftercareId", "onDate");

-- CreateIndex
CREATE UNIQUE INDEX "aftercare_statuses_aftercareId_point_key" ON "aftercare_statuses"("aftercareId", "point");

-- CreateIndex
CREATE INDEX "visit_intervals_aftercareId_setOn_idx" ON "visit_intervals"("aftercareId", "setOn");

-- CreateIndex
CREATE INDEX "audit_events_citizenId_at_idx" ON "audit_events"("citizenId", "at");

-- CreateIndex
CREATE INDEX "audit_events_actorId_at_idx" ON "audit_events"("actorId", "at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE INDEX "command_receipts_createdAt_idx" ON "command_receipts"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE INDEX "cases_citizenId_idx" ON "cases"("citizenId");

-- CreateIndex
CREATE INDEX "cases_teamId_closedOn_idx" ON "cases"("teamId", "closedOn");

-- CreateIndex
CREATE INDEX "cases_unitId_closedOn_idx" ON "cases"("unitId", "closedOn");

-- CreateIndex
CREATE INDEX "case_role_holders_caseId_role_idx" ON "case_role_holders"("caseId", "role");

-- CreateIndex
CREATE INDEX "case_role_holders_userId_untilOn_idx" ON "case_role_holders"("userId", "untilOn");

-- CreateIndex
CREATE INDEX "lane_moves_caseId_movedAt_idx" ON "lane_moves"("caseId", "movedAt");

-- CreateIndex
CREATE INDEX "citizens_unitId_name_idx" ON "citizens"("unitId", "name");

-- CreateIndex
CREATE INDEX "citizens_aKasseId_idx" ON "citizens"("aKasseId");

-- CreateIndex
CREATE UNIQUE INDEX "citizens_unitId_cprIndex_key" ON "citizens"("unitId", "cprIndex");

-- CreateIndex
CREATE INDEX "consents_citizenId_kind_idx" ON "consents"("citizenId", "kind");

-- CreateIndex
CREATE INDEX "citizen_access_reasons_userId_citizenId_validUntilAt_idx" ON "citizen_access_reasons"("userId", "citizenId", "validUntilAt");

-- CreateIndex
CREATE INDEX "citizen_access_reasons_citizenId_idx" ON "citizen_access_reasons"("citizenId");

-- CreateIndex
CREATE INDEX "coaching_referrals_coachId_untilOn_idx" ON "coaching_referrals"("coachId", "untilOn");

-- CreateIndex
CREATE INDEX "coaching_referrals_caseId_idx" ON "coaching_referrals"("caseId");

-- CreateIndex
CREATE INDEX "deadlines_citizenId_idx" ON "deadlines"("citizenId");

-- CreateIndex
CREATE INDEX "deadlines_caseId_dueOn_idx" ON "deadlines"("caseId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "deadlines_subjectId_ruleId_kind_sequence_key" ON "deadlines"("subjectId", "ruleId", "kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "benefit_types_code_validFrom_key" ON "benefit_types"("code", "validFrom");

-- CreateIndex
CREATE INDEX "history_imports_unitId_createdAt_idx" ON "history_imports"("unitId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "history_imports_programmeId_idx" ON "history_imports"("programmeId");

-- CreateIndex
CREATE INDEX "history_coverages_importId_idx" ON "history_coverages"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "history_coverages_citizenId_importId_key" ON "history_coverages"("citizenId", "importId");

-- CreateIndex
CREATE INDEX "benefit_periods_citizenId_fromOn_idx" ON "benefit_periods"("citizenId", "fromOn");

-- CreateIndex
CREATE INDEX "benefit_periods_benefitCode_fromOn_idx" ON "benefit_periods"("benefitCode", "fromOn");

-- CreateIndex
CREATE INDEX "benefit_periods_importId_idx" ON "benefit_periods"("importId");

-- CreateIndex
CREATE INDEX "employments_citizenId_fromOn_idx" ON "employments"("citizenId", "fromOn");

-- CreateIndex
CREATE INDEX "employments_importId_idx" ON "employments"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "teams_unitId_name_key" ON "teams"("unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "a_kasser_name_key" ON "a_kasser"("name");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_name_idx" ON "users"("name");

-- CreateIndex
CREATE UNIQUE INDEX "users_tenantId_objectId_key" ON "users"("tenantId", "objectId");

-- CreateIndex
CREATE INDEX "role_assignments_userId_idx" ON "role_assignments"("userId");

-- CreateIndex
CREATE INDEX "role_assignments_unitId_role_idx" ON "role_assignments"("unitId", "role");

-- CreateIndex
CREATE INDEX "role_assignments_teamId_idx" ON "role_assignments"("teamId");

-- CreateIndex
CREATE INDEX "role_assignments_aKasseId_idx" ON "role_assignments"("aKasseId");

-- CreateIndex
CREATE INDEX "stand_ins_standInId_fromOn_idx" ON "stand_ins"("standInId", "fromOn");

-- CreateIndex
CREATE INDEX "stand_ins_absentId_idx" ON "stand_ins"("absentId");

-- CreateIndex
CREATE INDEX "app_sessions_userId_idx" ON "app_sessions"("userId");

-- CreateIndex
CREATE INDEX "programmes_aKasseId_idx" ON "programmes"("aKasseId");

-- CreateIndex
CREATE UNIQUE INDEX "programmes_unitId_name_key" ON "programmes"("unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "programme_settings_programmeId_version_key" ON "programme_settings"("programmeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "core_elements_programmeId_code_key" ON "core_elements"("programmeId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_visitationId_key" ON "enrolments"("visitationId");

-- CreateIndex
CREATE INDEX "enrolments_citizenId_idx" ON "enrolments"("citizenId");

-- CreateIndex
CREATE INDEX "enrolments_programmeId_fromOn_idx" ON "enrolments"("programmeId", "fromOn");

-- CreateIndex
CREATE INDEX "screenings_citizenId_idx" ON "screenings"("citizenId");

-- CreateIndex
CREATE INDEX "screenings_programmeId_status_screenedOn_idx" ON "screenings"("programmeId", "status", "screenedOn");

-- CreateIndex
CREATE INDEX "screenings_importId_idx" ON "screenings"("importId");

-- CreateIndex
CREATE INDEX "visitations_citizenId_idx" ON "visitations"("citizenId");

-- CreateIndex
CREATE INDEX "visitations_programmeId_status_decision_idx" ON "visitations"("programmeId", "status", "decision");

-- CreateIndex
CREATE INDEX "visitations_screeningId_idx" ON "visitations"("screeningId");

-- AddForeignKey
ALTER TABLE "aftercares" ADD CONSTRAINT "aftercares_employmentId_fkey" FOREIGN KEY ("employmentId") REFERENCES "employments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aftercares" ADD CONSTRAINT "aftercares_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment_corrections" ADD CONSTRAINT "employment_corrections_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aftercare_visits" ADD CONSTRAINT "aftercare_visits_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_visits" ADD CONSTRAINT "planned_visits_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_contacts" ADD CONSTRAINT "hotline_contacts_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_start_talks" ADD CONSTRAINT "pre_start_talks_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aftercare_statuses" ADD CONSTRAINT "aftercare_statuses_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_intervals" ADD CONSTRAINT "visit_intervals_aftercareId_fkey" FOREIGN KEY ("aftercareId") REFERENCES "aftercares"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_moves" ADD CONSTRAINT "lane_moves_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizens" ADD CONSTRAINT "citizens_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizens" ADD CONSTRAINT "citizens_aKasseId_fkey" FOREIGN KEY ("aKasseId") REFERENCES "a_kasser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_access_reasons" ADD CONSTRAINT "citizen_access_reasons_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_referrals" ADD CONSTRAINT "coaching_referrals_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_coverages" ADD CONSTRAINT "history_coverages_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_coverages" ADD CONSTRAINT "history_coverages_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_periods" ADD CONSTRAINT "benefit_periods_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_periods" ADD CONSTRAINT "benefit_periods_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employments" ADD CONSTRAINT "employments_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employments" ADD CONSTRAINT "employments_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_aKasseId_fkey" FOREIGN KEY ("aKasseId") REFERENCES "a_kasser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absentId_fkey" FOREIGN KEY ("absentId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_standInId_fkey" FOREIGN KEY ("standInId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_sessions" ADD CONSTRAINT "app_sessions_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_aKasseId_fkey" FOREIGN KEY ("aKasseId") REFERENCES "a_kasser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_settings" ADD CONSTRAINT "programme_settings_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "core_elements" ADD CONSTRAINT "core_elements_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_visitationId_fkey" FOREIGN KEY ("visitationId") REFERENCES "visitations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_screeningId_fkey" FOREIGN KEY ("screeningId") REFERENCES "screenings"("id") ON DELETE SET NULL ON UPDATE CASCADE;
