SELECT EXISTS (SELECT FROM child_allowance.entitled_month WHERE month = :month)
