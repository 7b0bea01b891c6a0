# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by bash programs run as root: bare roots of Debian to try packages in. What is mounted for a command in a root lives
# in a namespace of that command's own, as do its processes, so that nothing is left behind when it ends, however it ends.

# The mirror of apt's own sources that has Debian's CODENAME: the one it is served from here, else the one of this release.
mirror_of() {
    local own
    own=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    apt-get indextargets --format '$(CODENAME)|$(CREATED_BY)|$(COMPONENT)|$(REPO_URI)' |
        awk -F'|' -v wanted="$1" -v own="$own" '$2 == "Packages" && $3 == "main" {
            if ($1 == wanted && !best) best = $4
            if ($1 == own && !other) other = $4
        } END { if (best) print best; else if (other) print other; else exit 1 }'
}

# make_root FOLDER CODENAME CACHE: a minimal system in FOLDER, which is not there yet. CACHE keeps it for the next time.
make_root() {
    local folder=$1 codename=$2 cache=$3 mirror
    mkdir -p "$folder" "$cache"
    if [ ! -e "$cache/$codename.tar" ]; then
        mirror=$(mirror_of "$codename") || { echo "no apt source of this machine has Debian's $codename"; return 1; }
        unshare --mount debootstrap --variant=minbase "$codename" "$folder" "$mirror" >"$cache/$codename.log" 2>&1 ||
            { tail -n 20 "$cache/$codename.log"; return 1; }
        # Services are not for a root that nothing booted.
        printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
        chmod 755 "$folder/usr/sbin/policy-rc.d"
        tar --directory "$folder" --create --file "$cache/$codename.tar.part" --one-file-system .
        mv "$cache/$codename.tar.part" "$cache/$codename.tar"
    else
        tar --directory "$folder" --extract --file "$cache/$codename.tar"
    fi
    cp --dereference /etc/resolv.conf "$folder/etc/resolv.conf"
    if compgen -G "$cache/$codename-archives/*.deb" >/dev/null; then
        cp --no-clobber "$cache/$codename-archives"/*.deb "$folder/var/cache/apt/archives/"
    fi
}

# in_root FOLDER COMMAND...
in_root() {
    local folder=$1
    shift
    unshare --mount --pid --fork --kill-child bash -c '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TERM=dumb \
            DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} "$@"' in_root "$folder" "$@"
}

# remove_root FOLDER CODENAME CACHE: keeps what apt fetched.
remove_root() {
    local folder
    folder=$(readlink -f "$1") || return 0
    if grep -qF " $folder/" /proc/self/mountinfo; then
        echo "something is mounted in $folder: it is left as it is"
        return 1
    fi
    mkdir -p "$3/$2-archives"
    mv --no-clobber "$folder"/var/cache/apt/archives/*.deb "$3/$2-archives/" 2>/dev/null || true
    rm -rf --one-file-system -- "$folder"
}
