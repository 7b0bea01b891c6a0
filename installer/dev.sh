#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One door to set-up, build, run, test and bench. `installer/dev.sh help` lists the commands.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() {
    cat <<'USAGE'
Usage: installer/dev.sh COMMAND [ARGUMENTS]

  setup            install what is missing (Debian 12/13, Ubuntu 24.04; root, or a user with sudo)
  build [PRESET]   set up and build one preset (default: release)
  run [ARGS]       build and run; without a display: import the bundled samples in the terminal and print the metrics
  test [CTEST]     build the dev preset and run every test
  sanitize         run every test under AddressSanitizer and UBSan, then the threaded ones under ThreadSanitizer
  bench [ARGS]     build the release preset and measure the import beside the sqlcipher shell, and PostgreSQL if it is
                   there (bench postgres installs it; bench floor: ways to write rows)
                   (bench api: the REST API beside nginx; bench window: the window;
                   bench backup: backups beside the shell's copy and checks; bench avro: Avro beside CSV)
  package          make the packages for this Debian and the folder with Qt inside, and check them
  package-test     try those in bare roots: install, start, upgrade, purge (root; fetches some 300 MB the first time;
                   package-test same: build the last commit twice, in two folders, and compare the packages' bytes)
  fuzz MINUTES     run every fuzz target for so long, from the seeds in tests/fuzz/corpus
USAGE
}

say() { printf '%s\n' "dev.sh: $*" >&2; }
die() { say "$*"; exit 1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        die "root rights are needed to install packages: run this as root, or install sudo"
    fi
}

source "$root/installer/packages.sh"

build_preset() {
    local preset=$1
    shift
    (cd "$root" && cmake --preset "$preset" >/dev/null && cmake --build --preset "$preset" "$@")
}

# Only the program that starts: the tests would make a newcomer wait.
run_product() {
    install_packages
    local bin="$root/build/release/bin"
    if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
        build_preset release --target globant-data
        exec "$bin/globant-data" "$@"
    fi
    build_preset release --target globant-data-cli
    exec "$root/installer/run-samples.sh" "$bin/globant-data-cli" "$root/resources/samples"
}

# Tests run in a session of their own: a real bus for the Secret Service tests is started by those tests themselves.
run_tests() {
    install_packages
    install_openapi_validator
    build_preset dev
    (cd "$root" && ctest --preset dev -j2 --output-on-failure "$@")
}

run_sanitizers() {
    install_packages
    build_preset asan
    (cd "$root" && ctest --preset asan -j2 --output-on-failure)
    build_preset tsan
    (cd "$root" && ctest --preset tsan -j2 --output-on-failure)
}

run_bench() {
    install_packages
    if [ "${1:-}" = api ]; then
        install_more "${bench_packages[@]}" || say "there is no wrk or nginx here: some figures will be missing"
    fi
    if [ "${1:-}" = postgres ]; then
        install_more "${postgres_packages[@]}"
        shift
    fi
    local targets=(globant-data-bench)
    case "${1:-}" in
        window) targets+=(globant-data-windowbench) ;;
        api) targets+=(globant-data-cli) ;;
    esac
    build_preset release --target "${targets[@]}"
    exec "$root/build/release/bin/globant-data-bench" "$@"
}

# What a target finds is left in build/fuzz/found.
run_fuzz() {
    local minutes=${1:-1} seeds target name failed=0
    [[ "$minutes" =~ ^[1-9][0-9]*$ ]] || die "fuzz takes a number of minutes"
    install_packages
    install_more "${fuzz_packages[@]}"
    build_preset fuzz
    mkdir -p "$root/build/fuzz/found"
    for seeds in "$root"/tests/fuzz/corpus/*; do
        name=$(basename "$seeds")
        target="$root/build/fuzz/fuzz/fuzz_$name"
        mkdir -p "$root/build/fuzz/corpus/$name"
        say "fuzzing $name for $minutes min"
        "$target" -max_total_time=$((60 * minutes)) -print_final_stats=1 -timeout=10 -rss_limit_mb=2048 \
            -artifact_prefix="$root/build/fuzz/found/$name-" "$root/build/fuzz/corpus/$name" "$seeds" || failed=1
    done
    [ "$failed" -eq 0 ] || die "something was found: see build/fuzz/found"
}

run_package() {
    install_packages
    install_more "${package_packages[@]}"
    "$root/installer/package/build.sh"
    "$root/installer/package/check.sh"
}

run_package_test() {
    if [ "${1:-}" = same ]; then exec "$root/tests/installer/samebytes.sh"; fi
    compgen -G "$root/build/package/packages/*.deb" >/dev/null || run_package
    install_more "${package_test_packages[@]}"
    as_root "$root/tests/installer/packagetest.sh" "$root/build/package/packages" "$root/build/roots" "$@"
}

command=${1:-help}
[ $# -eq 0 ] || shift
case "$command" in
    setup) install_packages; install_openapi_validator ;;
    build) install_packages; build_preset "${1:-release}" ;;
    run) run_product "$@" ;;
    test) run_tests "$@" ;;
    sanitize) run_sanitizers ;;
    bench) run_bench "$@" ;;
    package) run_package ;;
    package-test) run_package_test "$@" ;;
    fuzz) run_fuzz "$@" ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
