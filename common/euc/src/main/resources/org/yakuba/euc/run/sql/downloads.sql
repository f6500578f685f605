SELECT execution_id, officer_id, downloaded_at FROM euc.download ORDER BY downloaded_at DESC, download_id LIMIT :most
