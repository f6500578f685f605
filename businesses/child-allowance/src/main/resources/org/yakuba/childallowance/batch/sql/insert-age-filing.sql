INSERT INTO child_allowance.age_filing (month, certification_number, filing_id)
VALUES (:month, :certification, :filing)
