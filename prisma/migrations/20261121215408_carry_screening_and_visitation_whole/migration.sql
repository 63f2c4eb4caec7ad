-- CreateEnum
CREATE TYPE "ExtractFormat" AS ENUM ('CSV', 'XLSX');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('ADDED', 'CHANGED', 'REMOVED');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "ProposalOccasion" AS ENUM ('INFORMATION_MEETING', 'FIRST_TALK', 'OTHER_TALK');

-- CreateEnum
CREATE TYPE "ProposalSide" AS ENUM ('JOBCENTER', 'A_KASSE', 'SYGEDAGPENGE');

-- CreateEnum
CREATE TYPE "HypothesisOutcome" AS ENUM ('CONFIRMED', 'REFUTED', 'OPEN');

-- CreateEnum
CREATE TYPE "RevisitationStatus" AS ENUM ('OPEN', 'ACCEPTED', 'KEPT');

-- CreateEnum
CREATE TYPE "RehabilitationStepKind" AS ENUM ('PREPARATION', 'MEETING', 'RECOMMENDATION', 'RETREATMENT');

-- CreateEnum
CREATE TYPE "ReviewView" AS ENUM ('AGREE', 'OTHER_GROUP');

-- DropIndex
DROP INDEX "screenings_programmeId_status_screenedOn_idx";

-- AlterTable
ALTER TABLE "benefit_periods" ADD COLUMN     "correctionId" UUID,
ADD COLUMN     "replacedById" UUID;

-- AlterTable
ALTER TABLE "employments" ADD COLUMN     "correctionId" UUID,
ADD COLUMN     "replacedById" UUID;

-- AlterTable
ALTER TABLE "history_imports" DROP CONSTRAINT "history_imports_content_until_done";
-- A file that was only looked at is not carried over: it is uploaded again, and read in the new way.
UPDATE "history_imports" SET "status" = 'DISCARDED', "report" = '{}' WHERE "status" = 'PREVIEW';
ALTER TABLE "history_imports" DROP COLUMN "content",
ADD COLUMN     "columns" JSONB,
ADD COLUMN     "diff" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "endedPeriods" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failure" JSONB,
ADD COLUMN     "fileBytes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "format" "ExtractFormat" NOT NULL DEFAULT 'CSV',
ADD COLUMN     "header" TEXT[],
ADD COLUMN     "sourceId" UUID,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneById" UUID,
ADD COLUMN     "vanishedPeople" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "vanishedPeriods" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "status" SET DEFAULT 'UPLOADED',
ALTER COLUMN "extractOn" DROP NOT NULL,
ALTER COLUMN "rowCount" SET DEFAULT 0,
ALTER COLUMN "peopleCount" SET DEFAULT 0,
ALTER COLUMN "rejectedCount" SET DEFAULT 0,
ALTER COLUMN "warningCount" SET DEFAULT 0;
ALTER TABLE "history_imports" ALTER COLUMN "fileBytes" DROP DEFAULT, ALTER COLUMN "format" DROP DEFAULT;

-- AlterTable
ALTER TABLE "role_assignments" ADD COLUMN     "department" TEXT;

-- AlterTable
ALTER TABLE "screenings" ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "isSuggested" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "markersNotComputable" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3),
ADD COLUMN     "startedById" UUID,
ALTER COLUMN "result" DROP NOT NULL;
UPDATE "screenings" SET "dueOn" = "screenedOn" + 28;
ALTER TABLE "screenings" ALTER COLUMN "dueOn" SET NOT NULL;

-- AlterTable
ALTER TABLE "units" ADD COLUMN     "rehabilitationBody" TEXT NOT NULL DEFAULT 'Rehabiliteringsteamet';

-- AlterTable
ALTER TABLE "programme_settings" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "visitations" ADD COLUMN     "answerDueOn" DATE,
ADD COLUMN     "askedAKasseId" UUID,
ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "answeredById" UUID,
ADD COLUMN     "changeReason" TEXT,
ADD COLUMN     "followUpOn" DATE,
ADD COLUMN     "participants" TEXT,
ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "reviewLeaderId" UUID,
ADD COLUMN     "reviewSpecialistId" UUID,
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "sentById" UUID,
ADD COLUMN     "targetGroup" INTEGER,
ADD COLUMN     "track" TEXT;

-- CreateTable
CREATE TABLE "import_sources" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "import_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_import_parts" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "history_import_parts_pkey" PRIMARY KEY ("importId","ordinal")
);

-- CreateTable
CREATE TABLE "history_import_changes" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "history_import_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_corrections" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "history_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'WAITING',
    "stage" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "heartbeatAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "errorId" TEXT,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_facts" (
    "citizenId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "countedOn" DATE NOT NULL,
    "monthLetters" CHAR(48) NOT NULL,
    "monthClasses" CHAR(48) NOT NULL,
    "counts" TEXT NOT NULL,

    CONSTRAINT "screening_facts_pkey" PRIMARY KEY ("citizenId")
);

-- CreateTable
CREATE TABLE "screening_proposals" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "screeningId" UUID,
    "occasion" "ProposalOccasion" NOT NULL,
    "side" "ProposalSide" NOT NULL,
    "talkOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "screening_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talk_guides" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "talk_guides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_talks" (
    "id" UUID NOT NULL,
    "screeningId" UUID NOT NULL,
    "heldOn" DATE,
    "participants" TEXT,
    "guideVersion" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "professionalMarkers" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "screening_talks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_hypotheses" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "screeningId" UUID,
    "causes" TEXT[],
    "assumption" TEXT NOT NULL,
    "tried" TEXT NOT NULL,
    "followUpOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "case_hypotheses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hypothesis_checks" (
    "id" UUID NOT NULL,
    "hypothesisId" UUID NOT NULL,
    "checkedOn" DATE NOT NULL,
    "outcome" "HypothesisOutcome" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "hypothesis_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visitation_opinions" (
    "id" UUID NOT NULL,
    "visitationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "visitation_opinions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisitation_requests" (
    "id" UUID NOT NULL,
    "visitationId" UUID NOT NULL,
    "wish" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "RevisitationStatus" NOT NULL DEFAULT 'OPEN',
    "answerReason" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "revisitation_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehabilitation_steps" (
    "id" UUID NOT NULL,
    "visitationId" UUID NOT NULL,
    "kind" "RehabilitationStepKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "participants" TEXT,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "rehabilitation_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_reviews" (
    "id" UUID NOT NULL,
    "visitationId" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "placedOn" DATE NOT NULL,
    "leaderId" UUID NOT NULL,
    "specialistId" UUID NOT NULL,
    "leaderView" "ReviewView",
    "leaderReason" TEXT,
    "leaderOn" DATE,
    "specialistView" "ReviewView",
    "specialistReason" TEXT,
    "specialistOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_shares" (
    "id" UUID NOT NULL,
    "citizenId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "case_shares_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_sources_unitId_name_key" ON "import_sources"("unitId", "name");

-- CreateIndex
CREATE INDEX "history_import_changes_importId_idx" ON "history_import_changes"("importId");

-- CreateIndex
CREATE INDEX "history_import_changes_rowId_idx" ON "history_import_changes"("rowId");

-- CreateIndex
CREATE INDEX "history_corrections_citizenId_idx" ON "history_corrections"("citizenId");

-- CreateIndex
CREATE INDEX "jobs_status_createdAt_idx" ON "jobs"("status", "createdAt");

-- CreateIndex
CREATE INDEX "jobs_subjectId_createdAt_idx" ON "jobs"("subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "screening_facts_unitId_idx" ON "screening_facts"("unitId");

-- CreateIndex
CREATE INDEX "screening_proposals_citizenId_idx" ON "screening_proposals"("citizenId");

-- CreateIndex
CREATE INDEX "screening_proposals_programmeId_idx" ON "screening_proposals"("programmeId");

-- CreateIndex
CREATE INDEX "screening_proposals_screeningId_idx" ON "screening_proposals"("screeningId");

-- CreateIndex
CREATE UNIQUE INDEX "talk_guides_programmeId_version_key" ON "talk_guides"("programmeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "screening_talks_screeningId_key" ON "screening_talks"("screeningId");

-- CreateIndex
CREATE INDEX "case_hypotheses_citizenId_idx" ON "case_hypotheses"("citizenId");

-- CreateIndex
CREATE INDEX "case_hypotheses_screeningId_idx" ON "case_hypotheses"("screeningId");

-- CreateIndex
CREATE INDEX "case_hypotheses_followUpOn_idx" ON "case_hypotheses"("followUpOn");

-- CreateIndex
CREATE INDEX "hypothesis_checks_hypothesisId_idx" ON "hypothesis_checks"("hypothesisId");

-- CreateIndex
CREATE INDEX "visitation_opinions_visitationId_createdAt_idx" ON "visitation_opinions"("visitationId", "createdAt");

-- CreateIndex
CREATE INDEX "revisitation_requests_visitationId_idx" ON "revisitation_requests"("visitationId");

-- CreateIndex
CREATE INDEX "revisitation_requests_status_createdAt_idx" ON "revisitation_requests"("status", "createdAt");

-- CreateIndex
CREATE INDEX "rehabilitation_steps_visitationId_happenedOn_idx" ON "rehabilitation_steps"("visitationId", "happenedOn");

-- CreateIndex
CREATE UNIQUE INDEX "group_reviews_visitationId_key" ON "group_reviews"("visitationId");

-- CreateIndex
CREATE INDEX "group_reviews_citizenId_idx" ON "group_reviews"("citizenId");

-- CreateIndex
CREATE INDEX "group_reviews_leaderId_idx" ON "group_reviews"("leaderId");

-- CreateIndex
CREATE INDEX "group_reviews_specialistId_idx" ON "group_reviews"("specialistId");

-- CreateIndex
CREATE INDEX "case_shares_userId_untilOn_idx" ON "case_shares"("userId", "untilOn");

-- CreateIndex
CREATE INDEX "case_shares_citizenId_idx" ON "case_shares"("citizenId");

-- CreateIndex
CREATE INDEX "history_imports_sourceId_idx" ON "history_imports"("sourceId");

-- CreateIndex
CREATE INDEX "screenings_programmeId_status_dueOn_idx" ON "screenings"("programmeId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "screenings_status_dueOn_idx" ON "screenings"("status", "dueOn");

-- CreateIndex
CREATE INDEX "visitations_replacesId_idx" ON "visitations"("replacesId");

-- CreateIndex
CREATE INDEX "visitations_status_answerDueOn_idx" ON "visitations"("status", "answerDueOn");

-- Earlier imports came from one system, whose name nobody wrote down.
INSERT INTO "import_sources" ("id", "unitId", "name", "createdById")
SELECT gen_random_uuid(), "unitId", 'Udtræk', (array_agg("createdById" ORDER BY "createdAt"))[1]
FROM "history_imports" GROUP BY "unitId";
UPDATE "history_imports" SET "sourceId" = s."id" FROM "import_sources" s WHERE s."unitId" = "history_imports"."unitId";
ALTER TABLE "history_imports" ALTER COLUMN "sourceId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "visitations_askedAKasseId_idx" ON "visitations"("askedAKasseId");

-- AddForeignKey
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_askedAKasseId_fkey" FOREIGN KEY ("askedAKasseId") REFERENCES "a_kasser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_sources" ADD CONSTRAINT "import_sources_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "import_sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_import_parts" ADD CONSTRAINT "history_import_parts_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_import_changes" ADD CONSTRAINT "history_import_changes_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_corrections" ADD CONSTRAINT "history_corrections_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_periods" ADD CONSTRAINT "benefit_periods_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "history_corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_periods" ADD CONSTRAINT "benefit_periods_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "history_corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employments" ADD CONSTRAINT "employments_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "history_corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employments" ADD CONSTRAINT "employments_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "history_corrections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_facts" ADD CONSTRAINT "screening_facts_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_proposals" ADD CONSTRAINT "screening_proposals_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_proposals" ADD CONSTRAINT "screening_proposals_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_proposals" ADD CONSTRAINT "screening_proposals_screeningId_fkey" FOREIGN KEY ("screeningId") REFERENCES "screenings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_guides" ADD CONSTRAINT "talk_guides_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_talks" ADD CONSTRAINT "screening_talks_screeningId_fkey" FOREIGN KEY ("screeningId") REFERENCES "screenings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_hypotheses" ADD CONSTRAINT "case_hypotheses_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_hypotheses" ADD CONSTRAINT "case_hypotheses_screeningId_fkey" FOREIGN KEY ("screeningId") REFERENCES "screenings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hypothesis_checks" ADD CONSTRAINT "hypothesis_checks_hypothesisId_fkey" FOREIGN KEY ("hypothesisId") REFERENCES "case_hypotheses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "visitations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visitation_opinions" ADD CONSTRAINT "visitation_opinions_visitationId_fkey" FOREIGN KEY ("visitationId") REFERENCES "visitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisitation_requests" ADD CONSTRAINT "revisitation_requests_visitationId_fkey" FOREIGN KEY ("visitationId") REFERENCES "visitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehabilitation_steps" ADD CONSTRAINT "rehabilitation_steps_visitationId_fkey" FOREIGN KEY ("visitationId") REFERENCES "visitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_reviews" ADD CONSTRAINT "group_reviews_visitationId_fkey" FOREIGN KEY ("visitationId") REFERENCES "visitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_reviews" ADD CONSTRAINT "group_reviews_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_citizenId_fkey" FOREIGN KEY ("citizenId") REFERENCES "citizens"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- People read these in order: Danish collation.
ALTER TABLE "import_sources" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";

-- A period has at least one day, and a reason at least one word.
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_period" CHECK ("untilOn" > "fromOn");
ALTER TABLE "case_shares" ADD CONSTRAINT "case_shares_purpose" CHECK (length(btrim("purpose")) > 0);
ALTER TABLE "history_corrections" ADD CONSTRAINT "history_corrections_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "screening_proposals" ADD CONSTRAINT "screening_proposals_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "revisitation_requests" ADD CONSTRAINT "revisitation_requests_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "revisitation_requests" ADD CONSTRAINT "revisitation_requests_answered_whole"
  CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL) AND ("status" = 'OPEN' OR ("answeredById" IS NOT NULL AND length(btrim("answerReason")) > 0)));
ALTER TABLE "group_reviews" ADD CONSTRAINT "group_reviews_two_people" CHECK ("leaderId" <> "specialistId");
ALTER TABLE "group_reviews" ADD CONSTRAINT "group_reviews_views_whole" CHECK (
  ("leaderView" IS NULL) = ("leaderOn" IS NULL) AND ("specialistView" IS NULL) = ("specialistOn" IS NULL)
  AND ("leaderView" IS DISTINCT FROM 'OTHER_GROUP' OR length(btrim("leaderReason")) > 0)
  AND ("specialistView" IS DISTINCT FROM 'OTHER_GROUP' OR length(btrim("specialistReason")) > 0));

-- What a person decided stands on what the person saw.
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_result_kept" CHECK ("status" NOT IN ('ASSESSED', 'CLOSED') OR "result" IS NOT NULL);
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_target_group" CHECK ("targetGroup" BETWEEN 1 AND 3);
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_sent_whole" CHECK ("status" <> 'SENT' OR ("sentAt" IS NOT NULL AND "sentById" IS NOT NULL AND "answerDueOn" IS NOT NULL AND "askedAKasseId" IS NOT NULL));
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_answered_whole" CHECK ("status" <> 'ANSWERED' OR ("answeredAt" IS NOT NULL AND "answeredById" IS NOT NULL AND "aKasseView" <> 'NOT_ANSWERED'));
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_change_has_reason" CHECK ("replacesId" IS NULL OR length(btrim("changeReason")) > 0);
ALTER TABLE "visitations" DROP CONSTRAINT "visitations_decided_whole";
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_decided_whole" CHECK ("status" <> 'DECIDED' OR ("decision" IS NOT NULL AND "decidedOn" IS NOT NULL AND "decidedById" IS NOT NULL AND length(btrim("reason")) > 0 AND "evidence" IS NOT NULL));
ALTER TABLE "visitations" DROP CONSTRAINT "visitations_disagreement_handled";
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_disagreement_handled" CHECK ("status" <> 'DECIDED' OR "aKasseView" <> 'DISAGREE' OR length(btrim("disagreementHandling")) > 0);
-- R24: a placing in group 3 names who reviews it.
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_group_3_reviewed" CHECK ("status" <> 'DECIDED' OR "targetGroup" IS DISTINCT FROM 3 OR ("reviewLeaderId" IS NOT NULL AND "reviewSpecialistId" IS NOT NULL));

-- One at a time.
ALTER TABLE "visitations" DROP CONSTRAINT "visitations_one_draft_a_programme";
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_one_open_a_programme"
  EXCLUDE USING btree ("citizenId" WITH =, "programmeId" WITH =) WHERE ("status" <> 'DECIDED');
ALTER TABLE "revisitation_requests" ADD CONSTRAINT "revisitation_requests_one_open"
  EXCLUDE USING btree ("visitationId" WITH =) WHERE ("status" = 'OPEN');
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_one_open_a_subject"
  EXCLUDE USING btree ("subjectId" WITH =) WHERE ("status" IN ('WAITING', 'RUNNING'));
