#!/usr/bin/env bash
# Keeps the secrets as password aliases in the domain's key store; a changed one is replaced.
. "$(dirname "$0")/common.sh"
need HS_STRATEGY_PASSWORD HS_MONITOR_PASSWORD HS_DATAWEB_PASSWORD HS_LDAP_BIND_PASSWORD
asadmin list-password-aliases >"$SCRATCH/aliases"

keep() {
  local alias=$1 command=create-password-alias
  grep -qx "$alias" "$SCRATCH/aliases" && command=update-password-alias
  { cat "$SCRATCH/admin"; printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$2"; } >"$SCRATCH/secret"
  asadmin_with "$SCRATCH/secret" "$command" "$alias" >"$SCRATCH/log" 2>&1 ||
    fail "$command $alias: $(cat "$SCRATCH/log")"
}

keep desk-strategy-password "$HS_STRATEGY_PASSWORD"
keep desk-monitor-password "$HS_MONITOR_PASSWORD"
keep desk-dataweb-password "$HS_DATAWEB_PASSWORD"
keep desk-ldap-password "$HS_LDAP_BIND_PASSWORD"
