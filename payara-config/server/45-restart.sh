#!/usr/bin/env bash
# A realm reads its properties, and the aliases in them, when the server starts, and so does the log
# its form: the domain is restarted when they have changed since. After a change of an alias alone,
# restart it by hand.
. "$(dirname "$0")/common.sh"
CONFIG="$DOMAIN_HOME/config"
SEEN="$CONFIG/hs-desk-restart.sha256"
NOW=$({
  sed -n '/<auth-realm [^>]*name="ldap"/,/<\/auth-realm>/p' "$CONFIG/domain.xml"
  sed '/^#/d' "$CONFIG/logging.properties" | sort
} | sha256sum)

if [ "$(cat "$SEEN" 2>/dev/null)" != "$NOW" ]; then
  stop_domain
  start_domain
  printf '%s\n' "$NOW" >"$SEEN"
fi
