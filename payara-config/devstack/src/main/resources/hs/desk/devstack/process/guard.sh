#!/bin/sh
# guard.sh PIDFILE COMMAND...: runs COMMAND and ends it when standard input closes,
# which is when whoever started us is gone, by whatever signal.
trap '' INT HUP
pidfile=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pidfile"
(
  while read -r _; do :; done <&3
  kill -CONT "$child"
  kill -TERM "$child"
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    kill -0 "$child" || exit
  done
  kill -KILL "$child"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
rm -f "$pidfile"
# with a process group of our own, what a killed child left behind ends too
if read -r _ _ _ _ group _ <"/proc/$$/stat" 2>/dev/null && [ "$group" = "$$" ]; then
  kill -KILL 0
fi
exit "$code"
