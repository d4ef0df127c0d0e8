#!/bin/sh
# Which nodes nginx passes requests to: nodes.sh FOLDER HOST:PORT...   (FOLDER holds errors.conf and the others: /etc/nginx/hs-desk)
#
# Writes FOLDER/nodes.conf and FOLDER/out.conf, and makes FOLDER/out. While there is a file FOLDER/out/HOST:PORT that node gets
# no new request; it takes effect with the next request, without a reload: a reload would close all kept connections of
# callers, also one on which a request is just being sent. For that there is a group of nodes for each choice of those that are
# out, named after their places in the list. Marks stay until they are removed, whatever is written here anew.
set -eu

[ $# -ge 2 ] && [ $# -le 10 ] && [ -f "$1/errors.conf" ] || {
  echo "usage: nodes.sh FOLDER HOST:PORT...   (where errors.conf is; one to nine nodes)" >&2
  exit 2
}
folder=$(cd "$1" && pwd)
shift
mkdir -p "$folder/out"
chmod 755 "$folder/out" # nginx's workers look into it, whoever writes this

group() { # which are out, as the bits of a number
  out= servers= number=0
  for node; do
    if [ $((choice >> number & 1)) = 1 ]; then
      out=$out$((number + 1))
    else
      servers="$servers  server $node max_fails=1 fail_timeout=1s;
"
    fi
    number=$((number + 1))
  done
  # Where all are out: nginx wants a server in each group. Connections are kept shorter than by the server, 30 s: no request
  # goes out on one that it is just closing.
  printf 'upstream hs_desk_%s {\n%s  keepalive 64;\n  keepalive_timeout 15s;\n}\n' "$out" "${servers:-  server $node down;
}"
}

marks() {
  echo 'set $hs_out "";'
  number=1
  for node; do
    printf 'if (-f "%s/out/%s") {\n  set $hs_out "${hs_out}%d";\n}\n' "$folder" "$node" $number
    number=$((number + 1))
  done
}

choice=0
while [ $choice -lt $((1 << $#)) ]; do
  group "$@"
  choice=$((choice + 1))
done > "$folder/nodes.conf.new"
marks "$@" > "$folder/out.conf.new"
mv "$folder/nodes.conf.new" "$folder/nodes.conf"
mv "$folder/out.conf.new" "$folder/out.conf"
