-- プッシュ型 (EMB-4-07): which account of the payments room a letter named, so that whoever does not want it can say so. The account is
-- named by id (contract PayeeAccountExtract); its number is not kept here.
ALTER TABLE emergency_benefit.application ADD COLUMN payee_account_id uuid;
GRANT UPDATE (payee_account_id) ON emergency_benefit.application TO yakuba_app;
CREATE INDEX application_by_delivery ON emergency_benefit.application (tenant_id, delivery_id) WHERE delivery_id IS NOT NULL;

CREATE TABLE emergency_benefit.push_notice (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  payee_account_id     uuid    NOT NULL,
  told_on              date    NOT NULL,
  PRIMARY KEY (tenant_id, benefit_id, target_no)
);
SELECT platform.protect('emergency_benefit.push_notice');
GRANT SELECT, INSERT, DELETE, UPDATE (payee_account_id, told_on) ON emergency_benefit.push_notice TO yakuba_app;

CREATE VIEW emergency_benefit.export_push_notice WITH (security_invoker = true) AS
SELECT n.tenant_id, n.benefit_id, n.target_no, n.payee_account_id, n.told_on
  FROM emergency_benefit.push_notice n;
GRANT SELECT ON emergency_benefit.export_push_notice TO yakuba_app;
