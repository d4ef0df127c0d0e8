#!/usr/bin/env bash
# Creates the domain if there is none, gives it the driver and the heap, and starts it.
. "$(dirname "$0")/common.sh"
need HS_HTTP_PORT HS_ADDRESS HS_HEAP HS_JDBC_DRIVER
CONFIG="$DOMAIN_HOME/config"

# Ports of what 05-boot.asadmin never opens; create-domain wants them nevertheless.
UNUSED=http.ssl.port=8181:orb.listener.port=3700:orb.ssl.port=3820:orb.mutualauth.port=3920
UNUSED=$UNUSED:jms.port=7676:domain.jmxPort=8686:osgi.shell.telnet.port=6666:java.debugger.port=9009

if [ ! -f "$CONFIG/domain.xml" ]; then
  asadmin create-domain --domaindir "$HS_DOMAIN_DIR" --adminport "$HS_ADMIN_PORT" \
    --instanceport "$HS_HTTP_PORT" --checkports=false --domainproperties "$UNUSED" "$HS_DOMAIN" \
    >"$SCRATCH/log" 2>&1 || fail "create-domain: $(cat "$SCRATCH/log")"
  # Without the element the first start makes one and opens its port to all, before any command.
  sed -i 's|<config name="server-config">|&<jms-service type="DISABLED" default-jms-host="none"/>|' \
    "$CONFIG/domain.xml"
fi

[ -f "$HS_JDBC_DRIVER" ] || fail "HS_JDBC_DRIVER: no file $HS_JDBC_DRIVER"
cp "$HS_JDBC_DRIVER" "$DOMAIN_HOME/lib/mysql-connector-j.jar"
sed -i "s|<jvm-options>-Xmx[^<]*</jvm-options>|<jvm-options>-Xmx$HS_HEAP</jvm-options>|" \
  "$CONFIG/domain.xml"

start_domain
