-- Several notations of one building at one place: those that are not the most frequent there.
SELECT 'resident', r.row_no, '住所_方書', r.address_building, r.addressee_number
  FROM staging.resident r
  JOIN (SELECT b.place, b.address_number, b.building_key, b.address_building
          FROM (SELECT s.address_town_code AS place, s.address_number, s.building_key, s.address_building,
                       row_number() OVER (PARTITION BY s.address_town_code, s.address_number, s.building_key
                                              ORDER BY count(*) DESC, s.address_building DESC) AS rank
                  FROM staging.resident s
                 WHERE NOT s.quarantined AND s.resident_status = '1' AND s.building_key IS NOT NULL
                 GROUP BY s.address_town_code, s.address_number, s.building_key, s.address_building) b
         WHERE b.rank > 1) v
    ON v.place IS NOT DISTINCT FROM r.address_town_code AND v.address_number IS NOT DISTINCT FROM r.address_number
   AND v.address_building = r.address_building
 WHERE NOT r.quarantined AND r.resident_status = '1'
