-- What of a batch came from the management of applications.
SELECT a.delivery_id, d.decision_no
  FROM emergency_benefit.decision d
  JOIN emergency_benefit.application a ON a.tenant_id = d.tenant_id AND a.application_no = d.application_no AND a.delivery_id IS NOT NULL
 WHERE d.batch_id = :batch AND a.application_no > :after AND a.application_no <= :last
 ORDER BY a.application_no
