# Finds a JDK 21 or later; sourced by mvnw and by peiling, so plain POSIX sh.
#
# find_jdk prints the home of the JDK and returns 0, or prints nothing and returns 1. What the user chose comes first
# (JAVA_HOME, then the java on PATH). Among the JDKs in the usual places a version that the project is tested with wins
# (25, 21), then the oldest that will do. The `release` file that every JDK carries tells its version, so no JVM is
# started to find out. JDK_SEARCH_ROOT, normally empty, stands before the system's own places.

# jdk_version HOME: prints the feature version, or 0 if HOME is not a JDK
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || {
    echo 0
    return
  }
  jdk_v=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release")
  echo "${jdk_v:-0}"
}

# jdk_of_path: prints the home of the java on PATH, through symbolic links
jdk_of_path() {
  jdk_p=$(command -v java) || return 0
  while [ -L "$jdk_p" ]; do
    jdk_l=$(readlink "$jdk_p")
    case $jdk_l in
    /*) jdk_p=$jdk_l ;;
    *) jdk_p=${jdk_p%/*}/$jdk_l ;;
    esac
  done
  (cd "${jdk_p%/*}/.." 2>/dev/null && pwd -P) || :
}

find_jdk() (
  set +ef
  for jdk in "${JAVA_HOME-}" "$(jdk_of_path)"; do
    if [ -n "$jdk" ] && [ "$(jdk_version "$jdk")" -ge 21 ]; then
      printf '%s\n' "$jdk"
      return 0
    fi
  done
  root=${JDK_SEARCH_ROOT-} best='' best_rank=9999
  for jdk in \
    "$root"/usr/lib/jvm/* "$root"/usr/lib64/jvm/* "$root"/usr/java/* "$root"/usr/local/java/* \
    "$root"/opt/java/* "$root"/opt/jdk* "$root"/opt/*/jdk* \
    "$root"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$root"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.gradle/jdks/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/*; do
    [ -d "$jdk" ] || continue
    version=$(jdk_version "$jdk")
    [ "$version" -ge 21 ] || continue
    case $version in
    25) rank=1 ;;
    21) rank=2 ;;
    *) rank=$version ;;
    esac
    if [ "$rank" -lt "$best_rank" ]; then best=$jdk best_rank=$rank; fi
  done
  [ -n "$best" ] || return 1
  printf '%s\n' "$best"
)
