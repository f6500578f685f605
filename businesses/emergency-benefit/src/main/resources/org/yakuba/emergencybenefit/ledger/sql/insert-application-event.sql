INSERT INTO emergency_benefit.application_event (application_no, kind, status_after, note, officer_id, happened_at)
VALUES (:application, :kind, :status, :note, :officer, :at)
