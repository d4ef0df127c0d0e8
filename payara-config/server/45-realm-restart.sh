#!/usr/bin/env bash
# A realm reads its properties, and the aliases in them, when the server starts: the domain is
# restarted when they have changed since. After a change of the alias alone, restart it by hand.
. "$(dirname "$0")/common.sh"
SEEN="$DOMAIN_HOME/config/hs-desk-realm.sha256"
REALM=$(sed -n '/<auth-realm [^>]*name="ldap"/,/<\/auth-realm>/p' "$DOMAIN_HOME/config/domain.xml" |
  sha256sum)

if [ "$(cat "$SEEN" 2>/dev/null)" != "$REALM" ]; then
  asadmin stop-domain --domaindir "$HS_DOMAIN_DIR" "$HS_DOMAIN" >"$SCRATCH/log" 2>&1 ||
    fail "stop-domain: $(cat "$SCRATCH/log")"
  start_domain
  printf '%s\n' "$REALM" >"$SEEN"
fi
