-- CreateTable
CREATE TABLE "aftercare_offers" (
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "offeredOn" DATE NOT NULL,
    "isAccepted" BOOLEAN NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "aftercare_offers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aftercare_offers_enrolmentId_key" ON "aftercare_offers"("enrolmentId");

-- AddForeignKey
ALTER TABLE "aftercare_offers" ADD CONSTRAINT "aftercare_offers_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "enrolments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
