SELECT d.definition_id, d.version_no, d.content, d.item_hash, d.owner, d.office, d.made_at
  FROM (SELECT DISTINCT ON (definition_id) *
          FROM euc.definition
         ORDER BY definition_id, version_no DESC) d
 WHERE NOT d.withdrawn
   AND (d.owner = :officer OR d.visibility = 'ALL' OR (d.visibility = 'OFFICE' AND d.office = :office))
 ORDER BY d.name, d.definition_id
