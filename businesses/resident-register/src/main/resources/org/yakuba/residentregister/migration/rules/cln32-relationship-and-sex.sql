-- RELATIONSHIP_SEX_MISMATCH (rulebook resident-register 3.16): the last code decides, an unknown sex is not checked.
SELECT 'resident', r.row_no, '続柄コード', r.relationship_codes, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.resident_status = '1'
   AND (right(r.relationship_codes, 2) IN ('11', '51', '71', '74') AND r.sex = '2'
     OR right(r.relationship_codes, 2) IN ('12', '52', '81', '84') AND r.sex = '1')
