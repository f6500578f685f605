SELECT n.name, n.name_kana, n.birth_date, n.sex, concat_ws(' ', n.address, n.building) AS line
  FROM addressee.non_resident_extract n
 WHERE n.addressee_number = :number
