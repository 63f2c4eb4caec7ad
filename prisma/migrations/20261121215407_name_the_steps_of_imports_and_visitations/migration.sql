-- New values must be committed before the next migration can use them.
ALTER TYPE "ImportStatus" ADD VALUE 'UPLOADED';
ALTER TYPE "ImportStatus" ADD VALUE 'CHECKING';
ALTER TYPE "ImportStatus" ADD VALUE 'IMPORTING';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDOING';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDONE';
ALTER TYPE "ImportStatus" ADD VALUE 'FAILED';
ALTER TYPE "VisitationStatus" ADD VALUE 'SENT';
ALTER TYPE "VisitationStatus" ADD VALUE 'ANSWERED';
