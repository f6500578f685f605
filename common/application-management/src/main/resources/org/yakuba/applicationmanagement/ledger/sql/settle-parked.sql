UPDATE application_management.parked_package
   SET settled_at = :at, settled_by = :operator, settlement = :settlement, settlement_note = :note
 WHERE parked_id = :id AND settled_at IS NULL
