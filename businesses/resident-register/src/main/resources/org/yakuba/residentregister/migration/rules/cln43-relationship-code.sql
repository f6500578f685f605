-- Two characters each, at most four; 02, 96, 99 and XX stand alone (rulebook resident-register 2.6).
SELECT 'resident', r.row_no, '続柄コード', r.relationship_codes, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.relationship_codes IS NOT NULL
   AND r.relationship_codes !~ '^(02|96|99|XX|((11|12|13|14|20|2X|51|52|71|74|81|84){1,4}))$'
