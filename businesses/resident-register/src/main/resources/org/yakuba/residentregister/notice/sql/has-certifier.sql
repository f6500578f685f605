SELECT EXISTS (SELECT FROM resident_register.certifier c WHERE c.known_to = 'infinity' AND c.valid @> :day::date)
