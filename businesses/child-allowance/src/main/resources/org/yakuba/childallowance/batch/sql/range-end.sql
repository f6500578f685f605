-- Identity of the last recipient of the next range; null when none is left.
SELECT max(recipient_id)
  FROM (SELECT DISTINCT recipient_id
          FROM child_allowance.recipient
         WHERE recipient_id > :after
         ORDER BY recipient_id
         LIMIT :size) AS range
