UPDATE emergency_benefit.target t
   SET state = n.state
  FROM (SELECT a.target_no, 'APPLIED' AS state FROM unnest(:applied::int[]) AS a(target_no)
        UNION ALL
        SELECT d.target_no, 'DECLINED' FROM unnest(:declined::int[]) AS d(target_no)) n
 WHERE t.benefit_id = :benefit AND t.target_no = n.target_no AND t.state IN ('LISTED', 'SENT', 'RETURNED', 'EXPIRED')
