SELECT a.status, count(*)::integer AS count FROM application_management.application a GROUP BY a.status
