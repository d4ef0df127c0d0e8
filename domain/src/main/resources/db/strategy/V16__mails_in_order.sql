-- Mails leave in the order of their events: the next fifty are found without sorting all that wait.
-- Those that wait to be tried again, half a minute at most, are passed over one by one.
ALTER TABLE mail
  ADD KEY mail_next (status, event_id, id),
  DROP KEY mail_queue;
