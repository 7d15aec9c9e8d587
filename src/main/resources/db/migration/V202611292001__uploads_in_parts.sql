-- When the last part of an upload came that is not whole yet: nobody sees one, and what a crash left is forgotten by this.
ALTER TABLE attachment ADD COLUMN last_part_at BIGINT;
