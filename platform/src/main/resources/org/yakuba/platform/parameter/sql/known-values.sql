-- What the municipality has set for a business, as known at :at, or now when :at is null.
SELECT parameter_id, effective_from, effective_to, value, legal_basis, change_id, known_from,
       NULLIF(known_to, 'infinity') AS known_to
  FROM platform.parameter_value
 WHERE business = :business
   AND CASE WHEN CAST(:at AS timestamptz) IS NULL THEN known_to = 'infinity'
            ELSE known_from <= CAST(:at AS timestamptz) AND known_to > CAST(:at AS timestamptz) END
 ORDER BY parameter_id, effective_from
