INSERT INTO child_allowance.information_answer (inquiry_id, item_no, data_item_code, value, target_period)
SELECT n.inquiry, n.item_no, n.code, n.value, n.period
  FROM unnest(CAST(:inquiries AS uuid[]), CAST(:numbers AS smallint[]), CAST(:codes AS text[]), CAST(:values AS text[]),
              CAST(:periods AS text[])) AS n (inquiry, item_no, code, value, period)
