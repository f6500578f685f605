UPDATE emergency_benefit.target t
   SET state = CASE WHEN t.target_no = ANY (:declined) THEN 'DECLINED' ELSE 'APPLIED' END
 WHERE t.benefit_id = :benefit AND t.target_no = ANY (:applied::int[] || :declined::int[])
   AND t.state IN ('LISTED', 'SENT', 'RETURNED', 'EXPIRED')
