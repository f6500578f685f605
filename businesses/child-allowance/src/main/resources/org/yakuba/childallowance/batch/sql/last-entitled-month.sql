SELECT max(month) FROM child_allowance.entitled_month
