INSERT INTO resident_register.certifier (role, prefecture, title, name, seal_cipher, seal_edge, valid)
VALUES (:role, :prefecture, :title, :name, :seal, :edge, daterange(:from, :to, '[]'))
