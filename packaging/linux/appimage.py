"""Make an AppImage (type 2) from a bundle: a program that mounts what follows it, and the image.

    appimage.py BUNDLE VERSION FOLDER    obsdiag-VERSION-MACHINE.AppImage in FOLDER

The program, called its runtime, is made from packaging/linux/appimage by musl's compiler, with
Zstandard linked in: it needs no library of the system that it is started on. Beside the image comes
its bill of materials, where FOLDER has that of the bundle: the runtime's parts are added to it.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from app_dir import lay_out_app_dir

SOURCES = Path(__file__).resolve().parent / "appimage"
MAGIC = b"AI\x02"
"""What stands at byte 8 of the ELF file of an AppImage of type 2."""
LINKED = (("musl", "MIT", "musl-dev"), ("Zstandard", "BSD-3-Clause", "libzstd-dev"))
"""What the runtime has linked in: name, licence, and the package of Debian that it came from."""


def make(bundle: Path, version: str, folder: Path) -> Path:
    """Make the AppImage, and return where it is; raises CalledProcessError where a tool fails."""
    image = folder / f"obsdiag-{version}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory() as place:
        tree, runtime = Path(place, "AppDir"), Path(place, "runtime")
        lay_out_app_dir(bundle, tree)
        compile_runtime(runtime)
        _add_notices(tree)
        join(runtime, tree, image)
    listed = folder / f"obsdiag-{version}-linux-{platform.machine()}.cdx.json"
    if listed.is_file():
        image.with_name(image.name + ".cdx.json").write_text(_bill(listed), encoding="utf-8")
    return image


def compile_runtime(program: Path) -> None:
    """Compile the runtime; the headers of the kernel and of Zstandard are those of the system."""
    machine = f"{platform.machine()}-linux-gnu"
    library = Path("/usr/lib", machine, "libzstd.a")  # by its path: beside it lies another libc
    _run(
        *("musl-gcc", "-std=c11", "-Os", "-Wall", "-Wextra", "-Werror", "-static", "-s"),
        *("-idirafter", "/usr/include", "-idirafter", f"/usr/include/{machine}"),
        *("-o", str(program), *map(str, sorted(SOURCES.glob("*.c"))), str(library)),
    )


def join(runtime: Path, tree: Path, image: Path) -> None:
    """Write the runtime, and behind it a folder as an image, into one file that can be started."""
    packed = runtime.with_name("image.squashfs")
    _run(
        *("mksquashfs", str(tree), str(packed), "-root-owned", "-noappend", "-quiet"),
        *("-no-progress", "-no-exports", "-no-xattrs", "-comp", "zstd"),
    )
    program = runtime.read_bytes()
    image.write_bytes(program[:8] + MAGIC + program[11:] + packed.read_bytes())
    image.chmod(0o755)


def _add_notices(tree: Path) -> None:
    """Put the licences of what the runtime has linked in beside those of the bundle."""
    for name, _, package in LINKED:
        text = Path("/usr/share/doc", package, "copyright")
        if text.is_file():
            place = tree / "usr" / "share" / "doc" / "obsdiag" / f"{name}.txt"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.read_bytes())


def _bill(listed: Path) -> str:
    """Return the bundle's bill of materials with the runtime's parts added."""
    bill = json.loads(listed.read_text("utf-8"))
    bill["components"] += [
        {
            "type": "library",
            "bom-ref": f"{name}, in the runtime",
            "name": name,
            "version": _run("dpkg-query", "--show", "--showformat=${Version}", package),
            "licenses": [{"license": {"id": licence}}],
        }
        for name, licence, package in LINKED
    ]
    return json.dumps(bill, indent=1) + "\n"


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the calls above
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
