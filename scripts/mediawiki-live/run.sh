#!/usr/bin/env bash
# Starts a real MediaWiki, fills it with pages that are edited, moved and deleted, and reads them as a live source.
#
#   scripts/mediawiki-live/run.sh
#
# Needs what scripts/mediawiki/render.sh needs, which also unpacks MediaWiki the first time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
mediawiki="$project/node_modules/.cache/mediawiki/usr/share/mediawiki"
# Whether the rendered article is up to date is another question than whether MediaWiki is there.
[ -e "$project/node_modules/.cache/mediawiki/complete" ] || "$here/../mediawiki/render.sh" --check || true
[ -e "$project/node_modules/.cache/mediawiki/complete" ]

work=$(mktemp -d)
server=''
clean() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# maintain <script> <argument …>: its output is shown only when it fails.
maintain() {
  local script=$1
  shift
  php "$mediawiki/maintenance/$script.php" "$@" >"$work/$script.log" 2>&1 && return
  cat "$work/$script.log" >&2
  exit 1
}

# save <title> <day> <text>: a revision of that day.
save() {
  printf '%s\n' "$3" >"$work/pages/$1.wiki"
  touch --date "$2T00:00:00Z" "$work/pages/$1.wiki"
  maintain importTextFiles --overwrite --use-timestamp "$work/pages/$1.wiki"
}

mkdir "$work"/{data,images,cache,installed,pages}
maintain install --dbtype sqlite --dbpath "$work/data" --dbname wiki --server https://wiki.example --scriptpath '' \
  --pass "$(head -c 18 /dev/urandom | base64)" --confpath "$work/installed" Wiki Editor
export ROSTERLINE_WIKI=$work MW_CONFIG_FILE=$project/scripts/mediawiki/local-settings.php

save Alliance 2020-01-05 '* [[Ada]]'
save Alliance 2020-06-05 '* [[Ada]]
* [[Ben]]'
save Alliance 2021-03-05 '* [[Ben]]'
save Alias 2021-04-01 '#REDIRECT [[Alliance]]'
save 'Old name' 2021-04-02 'Moved, and a redirect stays.'
save 'Lost name' 2021-04-03 'Moved, and nothing stays.'
save 'Deleted' 2021-04-04 'Soon gone.'
echo 'Old name|New name' >"$work/moved"
maintain moveBatch "$work/moved"
echo 'Lost name|Found name' >"$work/lost"
maintain moveBatch --noredirects "$work/lost"
echo 'Deleted' >"$work/deleted"
maintain deleteBatch "$work/deleted"

port=$(php -r '$socket = stream_socket_server( "tcp://127.0.0.1:0" ); echo substr( strrchr( stream_socket_get_name( $socket, false ), ":" ), 1 );')
php -S "127.0.0.1:$port" -t "$mediawiki" >"$work/server.log" 2>&1 &
server=$!
export ROSTERLINE_LIVE_WIKI="http://127.0.0.1:$port"
cd "$project"
npx vitest run --config scripts/mediawiki-live/vitest.config.ts
