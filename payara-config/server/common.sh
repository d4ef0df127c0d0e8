# Shared by the numbered steps; sourced, not run.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SCRATCH=$(mktemp -d)
chmod 700 "$SCRATCH"
trap 'rm -rf "$SCRATCH"' EXIT

fail() {
  echo "hs-desk: $*" >&2
  exit 1
}

# need NAME...: every one must be set; empty is a value.
need() {
  local name
  for name in "$@"; do
    [ -n "${!name+set}" ] || fail "$name is not set (see settings.env.example)"
  done
}

need HS_PAYARA_HOME HS_DOMAIN_DIR HS_DOMAIN HS_ADMIN_PORT HS_ADMIN_PASSWORD HS_MASTER_PASSWORD
DOMAIN_HOME="$HS_DOMAIN_DIR/$HS_DOMAIN"

printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n' \
  "$HS_ADMIN_PASSWORD" "$HS_MASTER_PASSWORD" >"$SCRATCH/admin"

# asadmin_with PASSWORDS COMMAND...: without the settings in its environment. A domain that it starts
# would keep the secrets in its own, and there find settings that go before those it is told, also
# when these change.
asadmin_with() (
  program="$HS_PAYARA_HOME/bin/asadmin"
  port=$HS_ADMIN_PORT
  passwords=$1
  shift
  unset "${!HS_@}"
  exec "$program" --user admin --passwordfile "$passwords" \
    --interactive=false --host 127.0.0.1 --port "$port" "$@"
)

asadmin() {
  asadmin_with "$SCRATCH/admin" "$@"
}

# fill FILE: the file with every @NAME@ replaced by the value of that variable.
fill() {
  local text name
  text=$(cat "$1")
  while [[ $text =~ @(HS_[A-Z_]+)@ ]]; do
    name=${BASH_REMATCH[1]}
    need "$name"
    [[ ${!name} != *$'\n'* && ${!name} != *@HS_* ]] || fail "$name holds what a command cannot"
    text=${text//"@$name@"/"${!name}"}
  done
  printf '%s\n' "$text"
}

# apply FILE...: runs their commands in one asadmin; a thing that exists already is no failure, so
# that the files can be run again, and each value is set by its own line.
apply() {
  local file failures existing
  for file in "$@"; do fill "$file"; done | grep -v -e '^#' -e '^$' >"$SCRATCH/commands"
  asadmin multimode --file "$SCRATCH/commands" >"$SCRATCH/log" 2>&1 || true # of the last command
  grep -q '^Command multimode' "$SCRATCH/log" || fail "no asadmin: $(cat "$SCRATCH/log")"
  failures=$(grep '^Command .* failed' "$SCRATCH/log" | grep -vc ' multimode ' || true)
  existing=$(grep -c 'exists' "$SCRATCH/log" || true)
  if [ "$failures" != "$existing" ]; then
    cat "$SCRATCH/log" >&2
    fail "a command failed, see above"
  fi
}

runs() {
  asadmin list-domains --domaindir "$HS_DOMAIN_DIR" >"$SCRATCH/domains"
  grep -q "^$HS_DOMAIN running" "$SCRATCH/domains"
}

# start_domain: starts it unless it runs; what a first start must not open is closed before.
start_domain() {
  runs && return
  fill "$HERE/05-boot.asadmin" | grep -v '^#' >"$SCRATCH/boot"
  asadmin start-domain --domaindir "$HS_DOMAIN_DIR" --prebootcommandfile "$SCRATCH/boot" \
    "$HS_DOMAIN" >"$SCRATCH/log" 2>&1 || fail "start-domain: $(cat "$SCRATCH/log")"
}

# stop_domain: stops it if it runs.
stop_domain() {
  runs || return 0
  asadmin stop-domain --domaindir "$HS_DOMAIN_DIR" "$HS_DOMAIN" >"$SCRATCH/log" 2>&1 ||
    fail "stop-domain: $(cat "$SCRATCH/log")"
}
