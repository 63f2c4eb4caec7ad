-- CreateTable
CREATE TABLE "history_import_people" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "history_import_people_pkey" PRIMARY KEY ("importId","ordinal")
);

-- AddForeignKey
ALTER TABLE "history_import_people" ADD CONSTRAINT "history_import_people_importId_fkey" FOREIGN KEY ("importId") REFERENCES "history_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Files checked before this are checked once more: their columns are shown again, as matched.
UPDATE "history_imports" SET "status" = 'UPLOADED' WHERE "status" IN ('PREVIEW', 'IMPORTING');
