-- 番号紐付情報 (RES-7-08): whose 利用者証明用電子証明書 a serial number is, as a card is issued, renewed or revoked. Every row is the whole
-- state of one link; the last revision counts. A serial number that stands in the record alone, as the legacy system had it, is a link too.
CREATE TABLE resident_register.certificate_link (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  certificate_serial   text    COLLATE "C" NOT NULL CHECK (certificate_serial ~ '^[0-9A-F]{1,40}$'),
  addressee_number     text    COLLATE "C" NOT NULL,
  revision             integer NOT NULL CHECK (revision >= 1),
  valid_from           date    NOT NULL,
  valid_to             date    CHECK (valid_to >= valid_from),
  revoked_at           timestamptz,
  recorded_at          timestamptz NOT NULL,
  officer_id           text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, certificate_serial, addressee_number, revision)
);
CREATE INDEX certificate_link_person ON resident_register.certificate_link (tenant_id, addressee_number);
SELECT platform.protect('resident_register.certificate_link');
GRANT SELECT, INSERT ON resident_register.certificate_link TO yakuba_app;

-- Every link as it stands: contract CertificateLinkChanged in bulk. Since when a migrated number holds is not known.
CREATE VIEW resident_register.certificate_link_extract WITH (security_invoker = true) AS
SELECT l.tenant_id, l.certificate_serial AS authentication_certificate_serial, l.addressee_number, l.valid_from, l.valid_to, l.revoked_at
  FROM (SELECT DISTINCT ON (k.tenant_id, k.certificate_serial, k.addressee_number) k.*
          FROM resident_register.certificate_link k
         ORDER BY k.tenant_id, k.certificate_serial, k.addressee_number, k.revision DESC) l
UNION ALL
SELECT r.tenant_id, upper(c.authentication_certificate_serial), r.addressee_number, DATE '0001-01-01 BC', NULL, NULL
  FROM resident_register.resident r
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = r.current_history_no
 WHERE c.authentication_certificate_serial IS NOT NULL
   AND NOT EXISTS (
     SELECT FROM resident_register.certificate_link k
      WHERE k.tenant_id = r.tenant_id AND k.certificate_serial = upper(c.authentication_certificate_serial)
        AND k.addressee_number = r.addressee_number);
GRANT SELECT ON resident_register.certificate_link_extract TO yakuba_app;

CREATE VIEW resident_register.export_certificate_link WITH (security_invoker = true) AS
SELECT k.tenant_id, k.certificate_serial AS linked_certificate_serial, k.addressee_number, k.revision, k.valid_from, k.valid_to,
       k.revoked_at, k.recorded_at, k.officer_id
  FROM resident_register.certificate_link k;
GRANT SELECT ON resident_register.export_certificate_link TO yakuba_app;
