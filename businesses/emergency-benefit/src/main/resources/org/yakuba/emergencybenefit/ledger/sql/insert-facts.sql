INSERT INTO emergency_benefit.person_fact
  (benefit_id, addressee_number, tax_exempt, disabled, child_allowance_recipient, pattern, known_from)
SELECT :benefit, f.number, f.tax_exempt, f.disabled, f.allowance, f.pattern, :at
  FROM unnest(:numbers::text[], :taxExempt::boolean[], :disabled::boolean[], :allowance::boolean[], :patterns::text[])
    AS f(number, tax_exempt, disabled, allowance, pattern)
