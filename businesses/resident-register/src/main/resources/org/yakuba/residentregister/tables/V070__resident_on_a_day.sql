-- Contract ResidentFullExtract with 基準日 (org.yakuba.contracts.residentregister.ResidentOnDay, data-linkage §5.1 Y01-F-001): one row for
-- everybody who was ever a resident by the end of that day, as known now. A function, not a view, because the day is asked for; it
-- runs with the rights of the reader and is inlined into the reader's statement.
CREATE FUNCTION resident_register.resident_on_day(day date)
RETURNS TABLE (
  addressee_number text, household_number text, head boolean, resident_type text, resident_status text, name text, name_kana text,
  birth_date date, birth_date_text text, became_resident_on date, removed_on date,
  address text, building text, postal_code text)
LANGUAGE sql STABLE AS $$
SELECT r.addressee_number, c.household_number,
       -- The register of households says who is the head; of a household that closed with its last member the record does.
       coalesce(h.head_resident_id = c.resident_id, c.relationship_codes = '02'),
       c.resident_type, c.resident_status, c.name, c.name_kana,
       c.birth_date, c.birth_date_text, c.became_resident_date, c.removed_date,
       NULLIF(concat(c.address_prefecture, c.address_city, c.address_town, c.address_number), ''), c.address_building,
       c.address_postal_code
  FROM (SELECT DISTINCT ON (e.tenant_id, e.resident_id)
               e.tenant_id, e.resident_id, e.household_number, e.relationship_codes, e.resident_type, e.resident_status, e.name,
               e.name_kana, e.birth_date, e.birth_date_text, e.became_resident_date, e.removed_date,
               e.address_prefecture, e.address_city, e.address_town, e.address_number, e.address_building, e.address_postal_code
          FROM resident_register.resident_record e
         WHERE e.known_to = 'infinity' AND e.entry_kind <> 'C' AND e.event_date <= day
         ORDER BY e.tenant_id, e.resident_id, e.event_date DESC, e.chain_no DESC) c
  JOIN resident_register.resident r ON r.tenant_id = c.tenant_id AND r.resident_id = c.resident_id
  LEFT JOIN (SELECT DISTINCT ON (k.tenant_id, k.household_number) k.tenant_id, k.household_number, k.head_resident_id
               FROM resident_register.household_record k
              WHERE k.known_to = 'infinity' AND k.event_date <= day
              ORDER BY k.tenant_id, k.household_number, k.event_date DESC, k.history_no DESC) h
    ON h.tenant_id = c.tenant_id AND h.household_number = c.household_number
$$;
GRANT EXECUTE ON FUNCTION resident_register.resident_on_day(date) TO yakuba_app;
