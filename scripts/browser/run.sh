#!/usr/bin/env bash
# Looks at the page in a real Chromium: as a file from disk, with and without script, on screens large and small.
#
# As root on Debian it installs the browser when it is missing. Pictures of what it saw are left in build/browser/.
set -euo pipefail
cd "$(dirname "$0")/../.."

find_browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

if ! find_browser >/dev/null; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo 'Chromium is missing; on Debian, as root: apt-get install chromium' >&2
    exit 1
  fi
  echo 'Installing Chromium.' >&2
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium fonts-dejavu-core; } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
fi

npm run --silent client -- --check
npm run --silent tools
exec node build/scripts/browser.js "$(find_browser)"
