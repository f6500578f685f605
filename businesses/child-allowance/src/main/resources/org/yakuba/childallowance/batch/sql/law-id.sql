SELECT law_id FROM child_allowance.law_version WHERE fingerprint = :fingerprint
