-- 9999999 says that the legacy system found no town; 0000000 is a municipality without towns.
SELECT 'resident', r.row_no, '住所_町字コード', r.address_town_code, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.resident_status = '1' AND r.address_town IS NOT NULL
   AND (r.address_town_code IS NULL OR r.address_town_code = '9999999')
