-- Everything a municipality must have set before it can issue, in one reading: name of the day, certifier of the day, fee of the day.
SELECT m.name AS municipality, c.certifier_id, c.prefecture, c.title, c.name, f.fee_yen
  FROM platform.municipality m
  LEFT JOIN LATERAL (
       SELECT s.certifier_id, s.prefecture, s.title, s.name
         FROM resident_register.certifier s
        WHERE s.known_to = 'infinity' AND s.valid @> :day::date
        ORDER BY CASE s.role WHEN 'DEPUTY' THEN 1 ELSE 2 END
        LIMIT 1) c ON true
  LEFT JOIN resident_register.certificate_fee f
    ON f.certificate = :certificate AND f.channel = :channel AND f.known_to = 'infinity' AND f.valid @> :day::date
 WHERE m.tenant_id = platform.current_tenant() AND m.valid @> :day::date
