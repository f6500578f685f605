SELECT max(payment_month) FROM child_allowance.payment_run WHERE state <> 'DISCARDED'
