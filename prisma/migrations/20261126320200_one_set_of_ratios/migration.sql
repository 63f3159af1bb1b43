-- How many children one adult looks after is a setting of the organisation with a history (care_setting). The names of sets that two
-- tables held were never asked for.

do $$
declare
  f regprocedure; body text; changed text;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'sec' and p.prosrc like '%''ratioSet'', o.ratio_set%' loop
    body := pg_get_functiondef(f);
    changed := regexp_replace(body, ' ''ratioSet'', o\.ratio_set,', '', 'g');
    if changed like '%ratio_set%' then raise exception '% is not as expected', f; end if;
    execute changed;
  end loop;
end $$;

-- AlterTable
ALTER TABLE "childcare_offer" DROP COLUMN "ratio_set";

-- AlterTable
ALTER TABLE "programme_partner" DROP COLUMN "childcare_ratios";
