-- Whoever planned a series may take it back with all its sessions: as long as none of them has gone on, which the rules ask.

grant delete on session_series, series_enrolment to itinera_app;
create policy undo on session_series for delete to itinera_app
  using (organisation_id = (select sec.counselled()) and leader_id = (select sec.me()));
create policy undo on series_enrolment for delete to itinera_app
  using (organisation_id = (select sec.counselled()) and series_id in (select sec.led_series()));
