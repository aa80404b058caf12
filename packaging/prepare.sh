# shellcheck shell=sh
# Sourced by run, test and coverage, which set `root`, the checkout: what they need and is missing is set up
# here, and nothing else.
#
#   prepare run|test    gives the checkout a .venv that fits pyproject.toml
#   need_qt PLATFORM    gives the system the libraries that Qt's plugin for that platform links to
#   own_home            gives what follows a home of its own, which goes with it, and no display
#
# All of it speaks on standard error and leaves standard input alone: the other streams belong to
# obsdiag. What cannot be done ends the script with status 2 and a line that says what would help.

venv=$root/.venv
python=${PYTHON:-python3}

say() {
    printf 'obsdiag: %s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 2
}

# Runs a command whose output is worth reading only when it fails, and then its end.
quietly() {
    output=$("$@" 2>&1) || {
        status=$?
        printf '%s\n' "$output" | tail -n 15 >&2
        return "$status"
    }
}

# One set-up at a time: the lock is on a file that every checkout has, so that none is left behind,
# and ends with the subshell, so that obsdiag does not hold it.
locked() {
    (
        if command -v flock >/dev/null; then flock 9; fi
        "$@"
    ) 9<"$root/pyproject.toml" </dev/null >&2 || exit
}

prepare() {
    is_ready "$1" || locked make_ready "$1"
}

# A finished set-up leaves what it was made for in .venv/obsdiag-run, and in obsdiag-test.
is_ready() {
    [ -x "$venv/bin/python" ] && [ "$(cat "$venv/obsdiag-$1" 2>/dev/null)" = "$(wanted)" ]
}

# The paths stand for what pip writes into .venv/bin and for the version of Python.
wanted() {
    printf '%s\n' "$root"
    readlink -f "$venv/bin/python"
    cat "$root/pyproject.toml"
}

make_ready() {
    is_ready "$1" && return # another one was at it while this one waited
    is_sound || make_venv
    : >"$venv/unfinished"
    say "installing obsdiag's Python packages into .venv"
    install_obsdiag "$1" || fail "the Python packages could not be installed; pip says why above"
    compile_obsdiag
    wanted >"$venv/obsdiag-run"
    [ "$1" = run ] || wanted >"$venv/obsdiag-$1"
    rm "$venv/unfinished"
}

# False for a .venv that is not there, was left half made, has lost its Python, or was moved.
is_sound() {
    [ ! -e "$venv/unfinished" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 || return
    [ ! -e "$venv/obsdiag-run" ] ||
        [ "$(head -n 2 "$venv/obsdiag-run")" = "$(wanted | head -n 2)" ]
}

make_venv() {
    need_python
    say "making .venv with $("$python" --version)"
    rm -rf "$venv" && mkdir "$venv" && : >"$venv/unfinished" &&
        quietly "$python" -m venv "$venv" || fail "$venv could not be made"
}

need_python() {
    if command -v "$python" >/dev/null; then
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
            fail "Python 3.11 or newer is needed, and $python is $("$python" --version 2>&1);" \
                "set PYTHON to a newer one"
    fi
    has_venv || { [ "$python" = python3 ] && install_packages python3-venv && has_venv; } ||
        fail "$python with its venv module is needed; install it (Debian's package: python3-venv)"
}

has_venv() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

# From within the checkout: whatever its path holds, `.` needs no quoting in what pip is asked for.
install_obsdiag() {
    case $1 in run) target=. ;; *) target=.[$1] ;; esac
    cd "$root" && quietly "$venv/bin/python" -m pip install --disable-pip-version-check -e "$target"
}

# What pip does for all other packages: where Python is told to write no bytecode, each start would
# compile obsdiag anew, which takes as long as all the rest of it. The languages of the window, too,
# are compiled here rather than at the first start.
compile_obsdiag() {
    "$venv/bin/python" -m compileall -q "$root/obsdiag" >/dev/null || :
    "$venv/bin/python" "$root/packaging/languages.py" compile >/dev/null 2>&1 || :
}

need_qt() {
    [ -z "$(missing_libraries "$1")" ] || locked install_libraries "$1"
}

# The libraries, by soname, that the plugin of a platform and QtNetwork do not find, without
# loading Qt; every other part of Qt that obsdiag uses links to fewer. None where there is no ldd:
# there the wheel of Qt brings all it needs. Wayland's plugin has had several names.
missing_libraries() {
    ldd "$venv"/lib/python*/site-packages/PySide6/QtNetwork.abi3.so \
        "$venv"/lib/python*/site-packages/PySide6/Qt/plugins/platforms/"libq$1"*.so 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

install_libraries() {
    missing=$(missing_libraries "$1")
    [ -n "$missing" ] || return 0 # another one was at it while this one waited
    packages=$(printf '%s\n' "$missing" | packages_of | sort -u)
    # Unquoted: one word a package.
    { install_packages $packages && missing=$(missing_libraries "$1") && [ -z "$missing" ]; } ||
        fail "Qt needs libraries that are not on this system:" $missing \
            "(Debian's packages:" $packages")"
}

# Debian's package of each soname read: libfoo.so.2 is in libfoo2, and a hyphen parts two digits
# (Debian Policy 8.1); GLib alone is named otherwise. Fonts come along with libfontconfig1.
packages_of() {
    sed -e 's/^libg[a-z]*-2\.0\.so\.0$/libglib2.0-0/' -e t \
        -e 's/\([0-9]\)\.so\./\1-/' -e 's/\.so\.//' \
        -e 'y/ABCDEFGHIJKLMNOPQRSTUVWXYZ_/abcdefghijklmnopqrstuvwxyz-/'
}

# False where this is no system of Debian's kind, or nobody here may install.
install_packages() {
    command -v apt-get >/dev/null || return
    if [ "$(id -u)" -eq 0 ]; then sudo=; else sudo=$(command -v sudo) || return; fi
    say "installing with apt-get:" "$@"
    # A source that does not answer may not be the one that is needed: the install tells.
    quietly $sudo apt-get update || :
    quietly $sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes \
        --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# Tests touch nobody's home and need no display. What Python and pytest compile is kept, whatever the
# surroundings say: else each of hundreds of processes compiles the same modules again.
own_home() {
    HOME=$(mktemp -d)
    trap 'rm -rf "$HOME"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' HUP TERM
    mkdir -m 700 "$HOME/runtime"
    export HOME XDG_RUNTIME_DIR="$HOME/runtime" QT_QPA_PLATFORM=offscreen
    unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
    unset OBSDIAG_DATA_DIR DISPLAY WAYLAND_DISPLAY PYTHONDONTWRITEBYTECODE
}
