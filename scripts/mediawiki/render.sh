#!/usr/bin/env bash
# Renders the bundled article with a real MediaWiki (Debian's, in a throw-away folder) as legacy and as Parsoid HTML.
#
#   scripts/mediawiki/render.sh           writes article.html and article.parsoid.html beside the article
#   scripts/mediawiki/render.sh --check   ends with 1 when they are not what the wiki renders now
#
# Needs Debian 12; as root it installs the PHP packages that are missing. MediaWiki itself is only unpacked, so no web
# server comes with it, and it stays under node_modules/.cache for the next time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
article="$project/fixtures/progressive-international"
title='Progressive International'
# The day the article was taken; the wiki takes it for the day of the last edit.
edited='2023-05-17T00:00:00Z'

case ${1-} in
  '' | --check) ;;
  *)
    echo "usage: $0 [--check]" >&2
    exit 64
    ;;
esac

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

# run <name> <command …>: its output is shown only when it fails.
run() {
  local log="$work/$1.log"
  shift
  "$@" >"$log" 2>&1 && return
  cat "$log" >&2
  exit 1
}

has_php() {
  command -v php >/dev/null && php -r 'exit( array_diff( [ "intl", "mbstring", "pdo_sqlite", "xml" ], array_map( "strtolower", get_loaded_extensions() ) ) ? 1 : 0 );'
}

install_php() {
  if [ "$(id -u)" -ne 0 ]; then
    echo 'PHP is missing; as root: apt-get install php-cli php-intl php-mbstring php-sqlite3 php-xml' >&2
    exit 1
  fi
  run update apt-get update
  echo 'Installing PHP.' >&2
  DEBIAN_FRONTEND=noninteractive run install apt-get install --yes --no-install-recommends \
    php-cli php-intl php-mbstring php-sqlite3 php-xml
}

# Unpacks Debian's packages; the links that would lead out of the folder are put right.
unpack_mediawiki() {
  local cache="$project/node_modules/.cache/mediawiki"
  mediawiki="$cache/usr/share/mediawiki"
  [ -e "$cache/complete" ] && return
  echo 'Unpacking MediaWiki.' >&2
  rm -rf "$cache"
  mkdir -p "$cache" "$work/packages"
  if [ "$(id -u)" -eq 0 ]; then run update apt-get update; fi
  (cd "$work/packages" && run download apt-get download mediawiki mediawiki-classes)
  for package in "$work"/packages/*.deb; do dpkg-deb --extract "$package" "$cache"; done
  rm -f "$mediawiki"/{LocalSettings.php,config,extensions,images}
  ln -s extensions-core "$mediawiki/extensions"
  touch "$cache/complete"
}

# maintain <script> <argument …>: one of MediaWiki's maintenance scripts, on the new wiki.
maintain() {
  local script=$1
  shift
  run "$script" php "$mediawiki/maintenance/$script.php" "$@"
}

new_wiki() {
  mkdir "$work"/{data,images,cache,installed,pages}
  maintain install --dbtype sqlite --dbpath "$work/data" --dbname wiki --server https://wiki.example --scriptpath '' \
    --pass "$(head -c 18 /dev/urandom | base64)" --confpath "$work/installed" Wiki Editor
  export ROSTERLINE_WIKI=$work MW_CONFIG_FILE=$here/local-settings.php
}

fill_wiki() {
  cp "$article/article.wiki" "$work/pages/$title.wiki"
  touch --date "$edited" "$work/pages/$title.wiki"
  maintain importTextFiles --prefix Template: "$here"/templates/*.wiki
  maintain importTextFiles --prefix MediaWiki: --overwrite "$here"/messages/*.wiki
  maintain importTextFiles --use-timestamp "$work/pages/$title.wiki"
  run linked php "$here/linked-pages.php" "$work/data/wiki.sqlite" "$work"
  maintain importTextFiles "$work"/linked/*.wiki
  maintain importImages --extensions png "$work/flags"
}

fetch() {
  php -r '$page = @file_get_contents( $argv[1] ); if ( $page === false ) { exit( 1 ); } echo $page;' "$address/$1"
}

start_server() {
  local port
  port=$(php -r '$socket = stream_socket_server( "tcp://127.0.0.1:0" ); echo substr( strrchr( stream_socket_get_name( $socket, false ), ":" ), 1 );')
  address="http://127.0.0.1:$port"
  php -S "127.0.0.1:$port" -t "$mediawiki" >"$work/server.log" 2>&1 &
  server=$!
  for _ in $(seq 50); do
    if fetch 'api.php?action=query&format=json' >/dev/null; then return; fi
    sleep 0.2
  done
  cat "$work/server.log" >&2
  exit 1
}

# page <file> <path>: what the wiki answers, with one line end at the end.
page() {
  if ! fetch "$2" >"$work/$1"; then
    cat "$work/server.log" >&2
    exit 1
  fi
  sed -i -e '$a\' "$work/$1"
}

keep() {
  if [ "$check" = no ]; then
    cp "$work/$1" "$article/$1"
    echo "$1: $(wc -c <"$article/$1") bytes"
  elif ! diff --unified=0 "$article/$1" "$work/$1" | cut -c 1-300 | head -n 20; then
    echo "$1 is not what the wiki renders." >&2
    stale=yes
  fi
}

check=no
stale=no
if [ "${1-}" = --check ]; then check=yes; fi
has_php || install_php
unpack_mediawiki
new_wiki
fill_wiki
start_server
page article.html "index.php?title=${title// /_}&action=render"
page article.parsoid.html "rest.php/v1/page/${title// /_}/html"
keep article.html
keep article.parsoid.html
[ "$stale" = no ]
