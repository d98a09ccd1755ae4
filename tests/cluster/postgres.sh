#!/usr/bin/env bash
# A throw-away PostgreSQL on a Unix socket: postgres.sh start DIR | stop DIR. Prints its URL. As root it runs as nobody.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
dir=$2
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups env HOME=/nonexistent)
case $1 in
  start)
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown nobody "$dir"
    chmod 700 "$dir"
    "${as[@]}" "$bin/initdb" -D "$dir/data" -U rasoat -A trust -E UTF8 --locale=C.UTF-8 -N >"$dir.initdb.log" 2>&1
    "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/log" \
      -o "-c listen_addresses='' -k $dir -c max_connections=60" start >/dev/null
    echo "postgresql:///postgres?host=${dir//\//%2F}&user=rasoat"
    ;;
  stop) "${as[@]}" "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null ;;
esac
