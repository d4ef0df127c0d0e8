#!/usr/bin/env bash
# apply.sh [settings.env]: brings a Payara Server domain to what the numbered files say, in their
# order; run again after any change. Without a file the settings come from the environment.
set -euo pipefail
if [ $# -gt 0 ]; then
  set -a
  . "$1"
  set +a
fi
. "$(dirname "$0")/common.sh"

commands=() # command files wait for each other: one asadmin runs all that stand together
for step in "$HERE"/[1-9]*; do
  echo "hs-desk: $(basename "$step")"
  case "$step" in
    *.asadmin) commands+=("$step") ;;
    *.sh)
      [ ${#commands[@]} -eq 0 ] || apply "${commands[@]}"
      commands=()
      "$step"
      ;;
  esac
done
