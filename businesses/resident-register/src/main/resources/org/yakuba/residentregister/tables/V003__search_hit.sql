-- What a list of found persons shows: the card and the present record. Read by the search statements only.
CREATE VIEW resident_register.search_hit WITH (security_invoker = true) AS
SELECT p.tenant_id, p.resident_id, p.addressee_number, p.household_number, p.resident_status, p.resident_type, p.sex,
       p.removed_on, p.pending_removal_on,
       c.name, c.name_kana, c.former_surname, c.former_surname_kana, c.alias, c.alias_kana, c.name_roman, c.name_kanji,
       c.birth_date, c.birth_date_text, c.birth_date_precision,
       c.address_prefecture, c.address_city, c.address_town, c.address_number, c.address_building,
       c.resident_code, c.residence_card_number
  FROM resident_register.resident p
  JOIN resident_register.resident_record c
    ON c.tenant_id = p.tenant_id AND c.resident_id = p.resident_id AND c.history_no = p.current_history_no;
GRANT SELECT ON resident_register.search_hit TO yakuba_app;
