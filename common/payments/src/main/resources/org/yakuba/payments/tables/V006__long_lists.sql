-- A list of a hundred thousand payments arrives at once. Whoever has taken it over tells the planner of it: without statistics every index
-- that begins with the tenant looks as good as the right one, and each payment would read all accounts of the town.
GRANT MAINTAIN ON payments.payee_account, payments.payment TO yakuba_app;
-- The account of a payment is decided after the payment is written, often several times: no index knows its state, and there is room for
-- the new row beside the old one.
DROP INDEX payments.payment_by_list;
CREATE INDEX payment_by_list ON payments.payment (tenant_id, list_id, status);
ALTER TABLE payments.payment SET (fillfactor = 50);
