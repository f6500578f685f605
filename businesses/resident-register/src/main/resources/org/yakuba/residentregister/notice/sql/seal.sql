SELECT seal_cipher, seal_edge FROM resident_register.certifier WHERE certifier_id = :certifier
