-- Persons under a number that is unique or nearly so: addressee, household, or the persons found for an individual number.
SELECT p.kana_key AS found_key, false AS found_past, h.*
  FROM resident_register.resident p
  JOIN resident_register.search_hit h ON h.tenant_id = p.tenant_id AND h.resident_id = p.resident_id
 WHERE p.resident_id IN (
       SELECT a.resident_id FROM resident_register.resident a WHERE a.addressee_number = :addresseeNumber
       UNION ALL
       SELECT m.resident_id FROM resident_register.resident m WHERE m.household_number = :householdNumber
       UNION ALL
       SELECT i.resident_id
         FROM resident_register.individual_number i
        WHERE i.number_hmac = :individualNumberHash AND i.valid_to = 'infinity' AND i.known_to = 'infinity')
   AND (:addresseeNumber::text IS NULL OR p.addressee_number = :addresseeNumber)
   AND (:householdNumber::text IS NULL OR p.household_number = :householdNumber)
   AND (NOT :byIndividualNumber OR EXISTS (
         SELECT 1
           FROM resident_register.individual_number i
          WHERE i.tenant_id = p.tenant_id AND i.resident_id = p.resident_id AND i.number_hmac = :individualNumberHash
            AND i.valid_to = 'infinity' AND i.known_to = 'infinity'))
   AND (:sex::text IS NULL OR p.sex = :sex)
   AND (:residentType::text IS NULL OR p.resident_type = :residentType)
   AND (:registered::boolean IS NULL OR (p.resident_status = '1') = :registered)
   AND (:removalReason::text IS NULL OR p.removed_reason = :removalReason)
   AND (:bornFrom::date IS NULL OR p.birth_date >= :bornFrom)
   AND (:bornTo::date IS NULL OR p.birth_date <= :bornTo)
   AND (NOT :onRecord OR EXISTS (
         SELECT FROM resident_register.resident_record c
          WHERE c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.history_no = p.current_history_no
            AND (:relationship::text IS NULL OR c.relationship_codes = :relationship)
            AND (:townCode::text IS NULL OR c.address_town_code = :townCode)
            AND (:blank::text IS NULL OR CASE :blank
                   WHEN 'nameKana' THEN c.name_kana IS NULL
                   WHEN 'birthDate' THEN c.birth_date IS NULL
                   WHEN 'relationshipCodes' THEN c.relationship_codes IN ('', 'XX')
                   WHEN 'residentCode' THEN c.resident_code IS NULL
                   WHEN 'registeredDomicile' THEN c.registered_domicile IS NULL AND c.resident_type = '1'
                   WHEN 'addressTownCode' THEN c.address_town_code IS NULL
                   WHEN 'becameResidentDate' THEN c.became_resident_date IS NULL
                   WHEN 'residenceStatus' THEN c.residence_status IS NULL AND c.resident_type = '2'
                 END)))
   AND (NOT :also1 OR p.resident_id IN (
         SELECT k1.resident_id
           FROM unnest(:kinds1::text[], :lows1::text[], :highs1::text[]) AS r1 (kind, low, high)
           JOIN resident_register.search_key k1
             ON k1.kind = r1.kind::"char" AND k1.key >= r1.low AND k1.key < r1.high AND (:withPast OR NOT k1.past)))
   AND (NOT :also2 OR p.resident_id IN (
         SELECT k2.resident_id
           FROM unnest(:kinds2::text[], :lows2::text[], :highs2::text[]) AS r2 (kind, low, high)
           JOIN resident_register.search_key k2
             ON k2.kind = r2.kind::"char" AND k2.key >= r2.low AND k2.key < r2.high AND (:withPast OR NOT k2.past)))
   AND (NOT :also3 OR p.resident_id IN (
         SELECT k3.resident_id
           FROM unnest(:kinds3::text[], :lows3::text[], :highs3::text[]) AS r3 (kind, low, high)
           JOIN resident_register.search_key k3
             ON k3.kind = r3.kind::"char" AND k3.key >= r3.low AND k3.key < r3.high AND (:withPast OR NOT k3.past)))
 ORDER BY p.kana_key, p.resident_id
 LIMIT :rows
