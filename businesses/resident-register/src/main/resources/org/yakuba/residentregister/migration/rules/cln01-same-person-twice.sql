SELECT 'resident', r.row_no, '氏名フリガナ', r.name_kana, r.addressee_number
  FROM (SELECT r.row_no, r.name_kana, r.addressee_number,
               min(r.addressee_number) OVER same <> max(r.addressee_number) OVER same AS twice
          FROM staging.resident r
         WHERE NOT r.quarantined AND r.resident_status = '1' AND r.identity_key IS NOT NULL AND r.birth_date IS NOT NULL
        WINDOW same AS (PARTITION BY r.identity_key, r.birth_date, r.address_town_code, r.address_number)) r
 WHERE r.twice
