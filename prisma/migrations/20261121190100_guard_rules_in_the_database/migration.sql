CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- People read these in order: Danish collation (Æ Ø Å last, Aa sorts as Å) whatever the database's own is.
ALTER TABLE "citizens" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "users" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "teams" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "a_kasser" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "programmes" ALTER COLUMN "name" TYPE text COLLATE "da-x-icu";
ALTER TABLE "employments" ALTER COLUMN "employerName" TYPE text COLLATE "da-x-icu";

-- A period has at least one day.
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_period" CHECK ("untilOn" > "fromOn");
ALTER TABLE "consents" ADD CONSTRAINT "consents_period" CHECK ("withdrawnOn" IS NULL OR "withdrawnOn" >= "givenOn");
ALTER TABLE "benefit_types" ADD CONSTRAINT "benefit_types_period" CHECK ("validUntil" IS NULL OR "validUntil" > "validFrom");
ALTER TABLE "history_coverages" ADD CONSTRAINT "history_coverages_period" CHECK ("untilOn" > "fromOn");
ALTER TABLE "benefit_periods" ADD CONSTRAINT "benefit_periods_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "employments" ADD CONSTRAINT "employments_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_period" CHECK ("untilOn" IS NULL OR "fromOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "cases" ADD CONSTRAINT "cases_period" CHECK ("closedOn" IS NULL OR "closedOn" >= "openedOn");
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");
ALTER TABLE "coaching_referrals" ADD CONSTRAINT "coaching_referrals_period" CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn");

-- Values that mean something.
ALTER TABLE "users" ADD CONSTRAINT "users_locale" CHECK ("locale" IN ('da', 'en'));
ALTER TABLE "users" ADD CONSTRAINT "users_one_identity" CHECK (("tenantId" IS NULL) = ("objectId" IS NULL));
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_a_kasse" CHECK (("role" = 'A_KASSE') = ("aKasseId" IS NOT NULL));
ALTER TABLE "benefit_types" ADD CONSTRAINT "benefit_types_strip_class" CHECK ("stripClass" IN ('D', 'K', 'S', 'R', 'F', 'A'));
ALTER TABLE "employments" ADD CONSTRAINT "employments_weekly_hours" CHECK ("weeklyHours" BETWEEN 0 AND 168);
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_content_until_done" CHECK (("status" = 'PREVIEW') = ("content" IS NOT NULL));
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_reason_when_not_agreed" CHECK ("agreement" IS NULL OR "agreement" = 'AGREE' OR length(btrim("reason")) > 0);
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_assessed_by_a_person" CHECK ("status" <> 'ASSESSED' OR ("assessedById" IS NOT NULL AND "agreement" IS NOT NULL));
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_decided_whole" CHECK ("status" = 'DRAFT' OR ("decision" IS NOT NULL AND "decidedOn" IS NOT NULL AND "decidedById" IS NOT NULL AND length(btrim("reason")) > 0 AND "evidence" IS NOT NULL));
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_disagreement_handled" CHECK ("status" = 'DRAFT' OR "aKasseView" <> 'DISAGREE' OR length(btrim("disagreementHandling")) > 0);
ALTER TABLE "aftercare_visits" ADD CONSTRAINT "aftercare_visits_paid_hours" CHECK ("paidHours" BETWEEN 0 AND 168);
ALTER TABLE "aftercare_visits" ADD CONSTRAINT "aftercare_visits_days_late" CHECK ("daysLate" >= 0);
ALTER TABLE "aftercare_visits" ADD CONSTRAINT "aftercare_visits_time" CHECK ("atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "planned_visits" ADD CONSTRAINT "planned_visits_time" CHECK ("atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "visit_intervals" ADD CONSTRAINT "visit_intervals_days" CHECK ("days" BETWEEN 1 AND 28);
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_plan_by_not_after_due" CHECK ("planBy" <= "dueOn");

-- One at a time. Exclusion constraints rather than partial unique indexes: Prisma's schema has no word for either,
-- and its engine leaves exclusion constraints alone.
ALTER TABLE "benefit_types" ADD CONSTRAINT "benefit_types_one_meaning_a_day"
  EXCLUDE USING gist ("code" WITH =, daterange("validFrom", "validUntil") WITH &&);
ALTER TABLE "consents" ADD CONSTRAINT "consents_one_of_a_kind_a_day"
  EXCLUDE USING gist ("citizenId" WITH =, "kind" WITH =, daterange("givenOn", "withdrawnOn") WITH &&);
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_one_authority_a_day"
  EXCLUDE USING gist ("caseId" WITH =, "role" WITH =, daterange("fromOn", "untilOn") WITH &&) WHERE ("role" IN ('KS', 'VK'));
ALTER TABLE "case_role_holders" ADD CONSTRAINT "case_role_holders_person_once_a_role"
  EXCLUDE USING gist ("caseId" WITH =, "role" WITH =, "userId" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_once_a_programme"
  EXCLUDE USING gist ("citizenId" WITH =, "programmeId" WITH =, daterange("fromOn", "untilOn") WITH &&);
ALTER TABLE "cases" ADD CONSTRAINT "cases_one_open_a_citizen"
  EXCLUDE USING btree ("citizenId" WITH =) WHERE ("closedOn" IS NULL);
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_one_open_a_programme"
  EXCLUDE USING btree ("citizenId" WITH =, "programmeId" WITH =) WHERE ("status" IN ('TO_SCREEN', 'IN_PROGRESS'));
ALTER TABLE "visitations" ADD CONSTRAINT "visitations_one_draft_a_programme"
  EXCLUDE USING btree ("citizenId" WITH =, "programmeId" WITH =) WHERE ("status" = 'DRAFT');
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_same_file_once"
  EXCLUDE USING btree ("unitId" WITH =, "programmeId" WITH =, "fileHash" WITH =) WHERE ("status" = 'COMPLETED');
ALTER TABLE "planned_visits" ADD CONSTRAINT "planned_visits_one_open"
  EXCLUDE USING btree ("aftercareId" WITH =) WHERE ("visitId" IS NULL AND "cancelledAt" IS NULL);

-- Name search by any part, and the deadlines that still ask.
CREATE INDEX "citizens_name_trigram" ON "citizens" USING gin (lower("name") gin_trgm_ops);
CREATE INDEX "deadlines_asking" ON "deadlines" ("caseId", "dueOn") WHERE "metOn" IS NULL AND "cancelledOn" IS NULL;

-- R20: an open case has exactly one coordinating adviser. "At most one" is the exclusion above; "at least one" is
-- checked when the transaction commits, so that a handover can close one row and open the next.
CREATE FUNCTION "check_open_case_has_authority"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
BEGIN
  IF TG_TABLE_NAME = 'cases' THEN
    checked := NEW."id";
  ELSIF TG_OP = 'DELETE' THEN
    checked := OLD."caseId";
  ELSE
    checked := NEW."caseId";
  END IF;
  IF EXISTS (SELECT 1 FROM "cases" WHERE "id" = checked AND "closedOn" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "case_role_holders" WHERE "caseId" = checked AND "role" = 'KS' AND "untilOn" IS NULL) THEN
    RAISE EXCEPTION 'R20: case % is open without a coordinating adviser', checked USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "cases_have_authority" AFTER INSERT OR UPDATE ON "cases"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_open_case_has_authority"();
CREATE CONSTRAINT TRIGGER "case_role_holders_keep_authority" AFTER UPDATE OR DELETE ON "case_role_holders"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_open_case_has_authority"();

-- A decided visitation stays as it was; a change of mind is a new decision.
CREATE FUNCTION "refuse_change_of_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A decided visitation is not changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "visitations_stay_decided" BEFORE UPDATE OR DELETE ON "visitations"
  FOR EACH ROW WHEN (OLD."status" = 'DECIDED') EXECUTE FUNCTION "refuse_change_of_decision"();

-- The audit trail only grows. The trigger holds for everyone; the app's own role also lacks the rights.
CREATE FUNCTION "refuse_change_of_audit_trail"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "audit_events_append_only" BEFORE UPDATE OR DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_audit_trail"();
CREATE TRIGGER "audit_events_no_truncate" BEFORE TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_audit_trail"();

-- The case numbers of a year: 2026-0001, 2026-0002 …
CREATE FUNCTION "next_case_number"(for_year integer) RETURNS text LANGUAGE sql AS $$
  INSERT INTO "case_number_counters" ("year", "last") VALUES (for_year, 1)
  ON CONFLICT ("year") DO UPDATE SET "last" = "case_number_counters"."last" + 1
  RETURNING for_year::text || '-' || lpad("last"::text, 4, '0')
$$;
