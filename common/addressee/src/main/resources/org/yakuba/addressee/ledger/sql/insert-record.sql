INSERT INTO addressee.addressee_record
  (tenant_id, addressee_number, history_no, reason, known_from, operator_id, origin, entity_type, name, name_kana, alias,
   birth_date, birth_date_text, sex, address_municipality_code, address_town_code, address, building, postal_code, phone,
   corporate_number, business_code)
VALUES
  (:tenant, :number, :historyNo, :reason, :at, :officer, 'NON_RESIDENT', :entityType, :name, :kana, :alias,
   :birthDate, :birthDateText, :sex, :municipalityCode, :townCode, :address, :building, :postalCode, :phone,
   :corporateNumber, :businessCode)
