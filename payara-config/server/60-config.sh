#!/usr/bin/env bash
# The desk's own settings, by the keys of the README's table: hs.login.idle is HS_LOGIN_IDLE. One that
# is empty or not given has its default, also when it had a value before.
. "$(dirname "$0")/common.sh"
need HS_PROFILE HS_NODE_NAME HS_PUBLIC_URL HS_ORIGINS HS_PROXIES HS_REDIS_URL HS_LDAP_URL \
  HS_MAIL_FROM HS_AUDIT_HEADS

KEYS="
hs.profile
hs.environment
hs.node.name
hs.public-url
hs.origins
hs.proxies
hs.redis.url
hs.redis.timeout-ms
hs.ldap.url
hs.ldap.timeout-ms
hs.login.idle
hs.login.absolute
hs.login.lock-failures
hs.login.lock-window
hs.login.source-limit
hs.mail.from
hs.mail.poll-ms
hs.event.poll-ms
hs.matching.poll-ms
hs.audit.heads
hs.audit.heads-minutes
hs.monitor.poll-ms
hs.cancel.force-after
hs.pruning.every
hs.expiry.poll
hs.rate
hs.sessions
hs.order.cancel-limits
hs.price.max-age
hs.ws.sockets-per-user
hs.ws.messages-per-second
hs.ws.send-timeout-ms
hs.ws.raw-frames
"

# How /openapi comes about stands in the application, where a server does not look for it in an EAR.
cat >"$SCRATCH/settings" <<'END'
set-config-property --source=domain --propertyName=mp.openapi.scan.disable --propertyValue=true
set-config-property --source=domain --propertyName=mp.openapi.filter --propertyValue=hs.desk.web.openapi.ServedDocument
END

for key in $KEYS; do
  name=$(tr 'a-z.-' 'A-Z__' <<<"$key")
  value=${!name:-}
  [[ $value != *[[:space:]\"\'\\]* ]] || fail "$name holds what a command cannot"
  if [ -n "$value" ]; then
    echo "set-config-property --source=domain --propertyName=$key --propertyValue=$value"
  elif grep -q "\"payara\.microprofile\.$key\"" "$DOMAIN_HOME/config/domain.xml"; then
    echo "delete-config-property --source=domain --propertyName=$key"
  fi
done >>"$SCRATCH/settings"
apply "$SCRATCH/settings"
