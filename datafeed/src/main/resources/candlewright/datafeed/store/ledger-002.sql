-- How many instruments a run traded beside the one that is named.
ALTER TABLE run ADD COLUMN others INTEGER NOT NULL DEFAULT 0;
