"""Make a package for Debian and its kin from a bundle.

    deb.py BUNDLE VERSION FOLDER    obsdiag_VERSION_ARCHITECTURE.deb in FOLDER

The menu, the icons, the types of files and the manual's index are renewed by the triggers of the
packages that own them, so that the package has no scripts of its own.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from places import ROOT, lay_out

sys.path.insert(0, str(ROOT / "packaging" / "bundle"))
from system import needed

CONTROL = """\
Package: obsdiag
Version: {version}
Architecture: {architecture}
Maintainer: The obsdiag authors <obsdiag@localhost>
Installed-Size: {size}
Depends: {depends}
Section: net
Priority: optional
Description: decoder of error responses of the object storage service OBS
 A customer's upload to OBS fails, and what reaches you is a response in a
 mail, a log or a chat. obsdiag decodes the error, shows its row of the
 published catalogue, says what it means in this capture and what to ask for,
 and keeps it all in a local, searchable history.
 .
 This package brings along its own Python and Qt.
"""
DATA = ("xkb-data",)
"""Packages of data that bundled libraries read."""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: obsdiag
Comment: What is bundled, with its licences, is told in
 /usr/share/doc/obsdiag/NOTICES.txt.

Files: *
Copyright: 2026 The obsdiag authors
License: Apache-2.0
 On Debian systems, the text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.
"""
OVERRIDES = """\
# It is a bundle: libraries of its own, in a folder of its own, as their makers built them.
obsdiag: embedded-library *
obsdiag: custom-library-search-path *
obsdiag: hardening-no-pie *
obsdiag: hardening-no-relro *
obsdiag: shared-library-lacks-prerequisites *
obsdiag: library-not-linked-against-libc *
obsdiag: unstripped-binary-or-object *
obsdiag: unstripped-static-library *
obsdiag: package-installs-python-bytecode *
obsdiag: spelling-error-in-binary *
# Its authors give no address of mail.
obsdiag: bogus-mail-host *
obsdiag: bogus-mail-host-in-debian-changelog *
"""


def make(bundle: Path, version: str, folder: Path) -> Path:
    """Make the package, and return where it is."""
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place)
        tree.chmod(0o755)
        prefix = tree / "usr"
        lay_out(bundle, prefix)
        for script in ("install", "uninstall"):  # dpkg does what they do
            (prefix / "lib" / "obsdiag" / script).unlink(missing_ok=True)
        _documents(prefix / "share", bundle, version)
        _set_modes(tree)
        size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
        architecture = _output("dpkg", "--print-architecture")
        control = CONTROL.format(
            version=version,
            architecture=architecture,
            size=size,
            depends=", ".join([*needed(bundle), *DATA]),
        )
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        (tree / "DEBIAN" / "md5sums").write_text(_sums(tree), encoding="utf-8")
        package = folder / f"obsdiag_{version}_{architecture}.deb"
        _output("dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", str(tree), str(package))
        return package


def _documents(share: Path, bundle: Path, version: str) -> None:
    """Add what Debian's policy wants of each package, and pack the manual page."""
    page = share / "man" / "man1" / "obsdiag.1"
    _write_packed(page.with_name("obsdiag.1.gz"), page.read_bytes())
    page.unlink()
    documents = share / "doc" / "obsdiag"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(COPYRIGHT, encoding="utf-8")
    notices = bundle / "NOTICES.txt"
    if notices.is_file():
        (documents / "NOTICES.txt").write_bytes(notices.read_bytes())
        (share.parent / "lib" / "obsdiag" / "NOTICES.txt").unlink()
    _write_packed(documents / "NEWS.gz", (ROOT / "CHANGELOG.md").read_bytes())
    changed = (
        f"obsdiag ({version}) unstable; urgency=medium\n\n  * See NEWS.gz.\n\n"
        f" -- The obsdiag authors <obsdiag@localhost>  {_date()}\n"
    )
    _write_packed(documents / "changelog.gz", changed.encode())
    overrides = share / "lintian" / "overrides" / "obsdiag"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")


def _date() -> str:
    """Return the date of the commit that is packed, so that equal commits give equal packages."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "0")
    return _output("date", "--utc", "--rfc-email", f"--date=@{seconds}")


def _write_packed(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content, 9, mtime=0))


def _set_modes(tree: Path) -> None:
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path == tree / "usr" / "lib" / "obsdiag" / "obsdiag"
        path.chmod(0o755 if runs else 0o644)


def _sums(tree: Path) -> str:
    files = [path for path in sorted((tree / "usr").rglob("*")) if not path.is_symlink()]
    names = [str(path.relative_to(tree)) for path in files if path.is_file()]
    return _output("md5sum", *names, cwd=tree) + "\n"


def _output(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True)  # noqa: S603 - the calls above
    return done.stdout.strip()


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
