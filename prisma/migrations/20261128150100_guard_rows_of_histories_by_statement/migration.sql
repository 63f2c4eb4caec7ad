-- An import writes hundreds of thousands of these rows. A foreign key looks up each of them for itself, and twice; the
-- triggers below keep the same promise by looking up each citizen and each import of a statement once.
ALTER TABLE "benefit_periods" DROP CONSTRAINT "benefit_periods_citizenId_fkey", DROP CONSTRAINT "benefit_periods_importId_fkey";
ALTER TABLE "employments" DROP CONSTRAINT "employments_citizenId_fkey", DROP CONSTRAINT "employments_importId_fkey";

-- FOR KEY SHARE, as a foreign key asks: whoever deletes one of them meanwhile waits for this transaction, and then finds
-- its rows; whoever has deleted one is waited for.
CREATE FUNCTION "require_citizen_and_import"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "citizenId" FROM "written") w
    WHERE NOT EXISTS (SELECT FROM "citizens" c WHERE c."id" = w."citizenId" FOR KEY SHARE)) THEN
    RAISE EXCEPTION 'A row of % points to a citizen who is not there', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "importId" FROM "written" WHERE "importId" IS NOT NULL) w
    WHERE NOT EXISTS (SELECT FROM "history_imports" i WHERE i."id" = w."importId" FOR KEY SHARE)) THEN
    RAISE EXCEPTION 'A row of % points to an import that is not there', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "benefit_periods_have_citizen_and_import" AFTER INSERT ON "benefit_periods"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "require_citizen_and_import"();
CREATE TRIGGER "benefit_periods_keep_citizen_and_import" AFTER UPDATE ON "benefit_periods"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "require_citizen_and_import"();
CREATE TRIGGER "employments_have_citizen_and_import" AFTER INSERT ON "employments"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "require_citizen_and_import"();
CREATE TRIGGER "employments_keep_citizen_and_import" AFTER UPDATE ON "employments"
  REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "require_citizen_and_import"();

-- Neither is deleted while rows point to it, and neither gets another id.
CREATE FUNCTION "refuse_delete_with_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_TABLE_NAME = 'citizens' AND (
      EXISTS (SELECT FROM "gone" g WHERE EXISTS (SELECT FROM "benefit_periods" p WHERE p."citizenId" = g."id"))
      OR EXISTS (SELECT FROM "gone" g WHERE EXISTS (SELECT FROM "employments" e WHERE e."citizenId" = g."id"))))
    OR (TG_TABLE_NAME = 'history_imports' AND (
      EXISTS (SELECT FROM "gone" g WHERE EXISTS (SELECT FROM "benefit_periods" p WHERE p."importId" = g."id"))
      OR EXISTS (SELECT FROM "gone" g WHERE EXISTS (SELECT FROM "employments" e WHERE e."importId" = g."id")))) THEN
    RAISE EXCEPTION 'Rows of a history still point to what is deleted from %', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "citizens_stay_with_history" AFTER DELETE ON "citizens"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_delete_with_history"();
CREATE TRIGGER "history_imports_stay_with_history" AFTER DELETE ON "history_imports"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_delete_with_history"();
CREATE FUNCTION "refuse_change_of_id"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An id of % is not changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "citizens_keep_id" BEFORE UPDATE OF "id" ON "citizens"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "refuse_change_of_id"();
CREATE TRIGGER "history_imports_keep_id" BEFORE UPDATE OF "id" ON "history_imports"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "refuse_change_of_id"();

-- Rows of one import lie together: a few entries tell where. Nobody looks for a benefit by its code and first day.
DROP INDEX "benefit_periods_benefitCode_fromOn_idx";
DROP INDEX "benefit_periods_importId_idx";
DROP INDEX "employments_importId_idx";
CREATE INDEX "benefit_periods_importId_idx" ON "benefit_periods" USING BRIN ("importId");
CREATE INDEX "employments_importId_idx" ON "employments" USING BRIN ("importId");
