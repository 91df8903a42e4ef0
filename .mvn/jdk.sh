# Finds a JDK 21 or later; sourced by mvnw and by peiling, so plain POSIX sh.
#
# find_jdk prints the home of the JDK and returns 0, or prints nothing and returns 1. What the user chose comes first
# (JAVA_HOME, then the java on PATH). Among the JDKs in the usual places a version that the project is tested with wins
# (25, 21), then the oldest that will do. The `release` file that every JDK carries tells its version, so no JVM is
# started to find out.

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
  for home in "${JAVA_HOME-}" "$(jdk_of_path)"; do
    if [ -n "$home" ] && [ "$(jdk_version "$home")" -ge 21 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  best='' best_rank=9999
  for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    [ -d "$home" ] || continue
    version=$(jdk_version "$home")
    [ "$version" -ge 21 ] || continue
    case $version in
    25) rank=1 ;;
    21) rank=2 ;;
    *) rank=$version ;;
    esac
    if [ "$rank" -lt "$best_rank" ]; then best=$home best_rank=$rank; fi
  done
  [ -n "$best" ] || return 1
  printf '%s\n' "$best"
)
