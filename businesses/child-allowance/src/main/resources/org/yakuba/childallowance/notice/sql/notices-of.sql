SELECT n.notice_id, n.notice_number, n.determination_id, n.form_id, n.addressee_number, n.subjects, n.issued_on, n.issued_at,
       coalesce(e.held, 0) > coalesce(e.released, 0) AS held, coalesce(e.asked, '') AS asked, coalesce(e.prints, 0) AS prints
FROM child_allowance.notice n
LEFT JOIN LATERAL (
  SELECT count(*) FILTER (WHERE kind = 'HELD') AS held, count(*) FILTER (WHERE kind = 'RELEASED') AS released,
         count(*) FILTER (WHERE kind IN ('PRINTED', 'REPRINTED', 'EXPORTED'))::integer AS prints,
         (array_agg(officer_id ORDER BY event_id DESC) FILTER (WHERE kind = 'RELEASE_ASKED'))[1] AS asked
  FROM child_allowance.notice_event v WHERE v.tenant_id = n.tenant_id AND v.notice_id = n.notice_id) AS e ON true
WHERE n.tenant_id = platform.current_tenant() AND n.determination_id = ANY (CAST(CAST(:determinations AS text[]) AS uuid[]))
ORDER BY n.notice_number
