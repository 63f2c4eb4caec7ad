-- A name as it is searched: small letters, æ/ae, ø/oe and å/aa alike, accents and hyphens gone, a space before and after
-- each word so that "% hol%" means the beginning of one.
CREATE FUNCTION citizen_search_form(name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ' ' || replace(replace(replace(replace(
    regexp_replace(
      translate(lower(normalize(name) COLLATE "da-x-icu"),
        'æäàáâãåøöòóôõéèêëíìîïúùûüýÿçćčñńšśžźżðłşğı',
        'aaaaaaaooooooeeeeiiiiuuuuyycccnnsszzzdlsgi'),
      '[^[:alnum:]%_]+', ' ', 'g'),
    'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'aa', 'a') || ' ';

DROP INDEX "citizens_name_trigram";
ALTER TABLE "citizens" ADD COLUMN "searchForm" TEXT GENERATED ALWAYS AS (citizen_search_form("name")) STORED;
CREATE INDEX "citizens_searchForm_idx" ON "citizens" USING GIN ("searchForm" gin_trgm_ops);

-- CreateTable
CREATE TABLE "name_words" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "word" TEXT NOT NULL,

    CONSTRAINT "name_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "name_words_word_idx" ON "name_words"("word");

-- CreateIndex
CREATE INDEX "name_words_word_trigram" ON "name_words" USING GIN ("word" gin_trgm_ops);

-- New words only. No unique key: two imports at once would wait for one another on a name both bring.
CREATE FUNCTION keep_name_words(forms text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "name_words" ("word")
  SELECT found.word FROM (
    SELECT DISTINCT word FROM unnest(forms) AS form, string_to_table(form, ' ') AS word WHERE length(word) > 2
  ) found
  WHERE NOT EXISTS (SELECT FROM "name_words" known WHERE known."word" = found.word)
$$;

CREATE FUNCTION keep_words_of_added_citizens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_name_words(array_agg("searchForm")) FROM added;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_words_of_renamed_citizen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_name_words(ARRAY[NEW."searchForm"]);
  RETURN NULL;
END $$;

CREATE TRIGGER "citizens_keep_words_of_added" AFTER INSERT ON "citizens"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_added_citizens();
CREATE TRIGGER "citizens_keep_words_of_renamed" AFTER UPDATE OF "name" ON "citizens"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION keep_words_of_renamed_citizen();

SELECT keep_name_words(array_agg("searchForm")) FROM "citizens";
