SELECT count(*) FROM platform.linkage_pending
