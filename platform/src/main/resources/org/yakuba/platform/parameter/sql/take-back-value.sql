UPDATE platform.parameter_value
   SET known_to = clock_timestamp()
 WHERE change_id = :id AND known_to = 'infinity'
