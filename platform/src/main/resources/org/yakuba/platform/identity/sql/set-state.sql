UPDATE platform.account SET state = :state WHERE officer_id = :officer
