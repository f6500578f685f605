-- Keeps the newest of the officer's searches; UUIDs of version 7 sort by time.
DELETE FROM resident_register.search_history
 WHERE officer_id = :officer
   AND search_id NOT IN (
       SELECT h.search_id FROM resident_register.search_history h
        WHERE h.officer_id = :officer ORDER BY h.search_id DESC LIMIT :keep)
