#!/usr/bin/env bash
# Deploys the EAR, or replaces the one that is there.
. "$(dirname "$0")/common.sh"
need HS_EAR
[ -f "$HS_EAR" ] || fail "HS_EAR: no file $HS_EAR"
asadmin deploy --force=true --name hs-desk "$HS_EAR" >"$SCRATCH/log" 2>&1 ||
  fail "deploy: $(cat "$SCRATCH/log") (more in $DOMAIN_HOME/logs/server.log)"
