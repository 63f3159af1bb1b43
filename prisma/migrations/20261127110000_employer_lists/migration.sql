-- A list of companies waits for its yes as other lists do.
alter table import_batch drop constraint import_batch_kind;
alter table import_batch add constraint import_batch_kind check (kind in ('participants', 'services', 'employers'));
