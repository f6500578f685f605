SELECT DISTINCT address_municipality_code, address_town_code, address_prefecture, address_city, address_town,
       address_postal_code
FROM (SELECT * FROM resident_register.resident_record
      WHERE address_postal_code = :postalCode AND address_town IS NOT NULL AND known_to = 'infinity'
      LIMIT 5000) r
ORDER BY address_town
LIMIT 30
