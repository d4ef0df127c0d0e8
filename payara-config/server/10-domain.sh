#!/usr/bin/env bash
# Creates the domain if there is none, gives it driver, heap and JVM options, and starts it.
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

# The welcome page that comes with a domain says what the server is.
if grep -qs Payara "$DOMAIN_HOME/docroot/index.html"; then
  rm -r "${DOMAIN_HOME:?}/docroot"/*
fi

[ -f "$HS_JDBC_DRIVER" ] || fail "HS_JDBC_DRIVER: no file $HS_JDBC_DRIVER"
cp "$HS_JDBC_DRIVER" "$DOMAIN_HOME/lib/mysql-connector-j.jar"

# UTC and UTF-8 whatever the machine has; no name and version of the server in its error pages; and
# the log's JSON writer by name, for which the server else looks through its jars with each line. Of its
# thousands of small methods less is copied into callers: that halves what compiling costs a young server,
# which compiles after a quarter of the usual calls then.
options() {
  local line='<jvm-options>' end='<\/jvm-options>' option
  local block="\\1$line-Xmx$HS_HEAP$end"
  for option in -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dproduct.name= \
    -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl \
    -XX:FreqInlineSize=100 -XX:InlineSmallCode=800 -XX:MaxInlineLevel=6 \
    -XX:CompileThresholdScaling=0.25; do
    block="$block\\n\\1$line$option$end"
  done
  sed -e "/$line-D\(user\.timezone\|file\.encoding\|product\.name\|jakarta\.json\.provider\)=/d" \
    -e "/$line-XX:\(FreqInlineSize\|InlineSmallCode\|MaxInlineLevel\|CompileThresholdScaling\)=/d" \
    -e "s/^\( *\)$line-Xmx[^<]*$end/$block/" "$CONFIG/domain.xml"
}

# A domain that runs would write its own domain.xml over these: it is stopped, once. The new file
# takes the old one's place whole and with its mode: a half-written one would be no domain any more.
if ! cmp -s <(options) "$CONFIG/domain.xml"; then
  stop_domain
  cp -p "$CONFIG/domain.xml" "$CONFIG/domain.xml.new"
  options >"$CONFIG/domain.xml.new"
  mv "$CONFIG/domain.xml.new" "$CONFIG/domain.xml"
fi

start_domain
