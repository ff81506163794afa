#!/bin/sh
# Compiles the SM2 test token: build.sh OUT.so
# It takes libcrypto from the Node process that loads it, so there is nothing to link; Node's headers must be those of that Node.
set -eu
out=${1:?usage: build.sh OUT.so}
here=$(cd "$(dirname "$0")" && pwd)
node=$(command -v "${NODE:-node}")
version=$("$node" -p process.versions.node)
pkcs11=$("$node" -p 'path.join(path.dirname(require.resolve("pkcs11js", { paths: [process.argv[1]] })), "includes")' "$here")
for headers in "$("$node" -p 'path.resolve(process.execPath, "../../include/node")')" "${XDG_CACHE_HOME:-$HOME/.cache}/node-gyp/$version/include/node"; do
  if [ -f "$headers/openssl/evp.h" ]; then found=$headers; break; fi
done
[ -n "${found:-}" ] || { echo "build.sh: no headers of Node $version; compile pkcs11js first, which fetches them" >&2; exit 1; }
mkdir -p "$(dirname "$out")"
"${CC:-cc}" -std=c11 -O2 -Wall -Wextra -Wno-cast-function-type -fPIC -shared -fvisibility=hidden -pthread \
  -I"$found" -I"$pkcs11" "$here"/*.c -o "$out.$$"
mv "$out.$$" "$out"
