-- A day's first event is found without reading the days before it; the archive cuts by days.
ALTER TABLE event ADD KEY event_age (created_at);
