/* Asked of each booking of a week: without a path of their own both are written into the query that asks, which costs a tenth. They read
   nothing, and every query that asks has its own path. */
create or replace function sec.holds_place(state text) returns boolean
language sql immutable as $$
  select state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show')
$$;

/* The age that is reached for certain on that day: of a birth known by its month or year alone, as if it were the last day of it. */
create or replace function sec.least_age(birth text, on_day date) returns int
language sql immutable as $$
  select extract(year from on_day)::int - left(birth, 4)::int - (
    extract(month from on_day)::int * 100 + extract(day from on_day)::int < case length(birth)
      when 4 then 1231
      when 7 then substr(birth, 6, 2)::int * 100
        + extract(day from make_date(left(birth, 4)::int, substr(birth, 6, 2)::int, 1) + interval '1 month - 1 day')::int
      else substr(birth, 6, 2)::int * 100 + substr(birth, 9, 2)::int end)::int
$$;
