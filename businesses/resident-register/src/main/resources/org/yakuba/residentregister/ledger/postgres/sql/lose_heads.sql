-- Cards of those who are head no longer give way first, so that there is never a second head.
UPDATE resident_register.resident r SET is_head = false
 WHERE r.addressee_number = ANY (CAST(:headsLost AS text[])) AND r.is_head
