-- Whoever takes over a town tells the planner of it: a town that is new among many would else be estimated as one row.
GRANT MAINTAIN ON addressee.addressee, addressee.addressee_record TO yakuba_app;
