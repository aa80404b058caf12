"""What only one system wants in a bundle: icons, version resources, what is opened with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

IDENTIFIER = "org.obsdiag.obsdiag"
"""What macOS and AppStream call the program."""
COPYRIGHT = "The obsdiag authors. Licensed under the Apache License 2.0"
SCHEME = "obsdiag"
KINDS = (
    ("obscase", "case of an OBS error", "public.zip-archive"),
    ("har", "HTTP archive of a browser", "public.json"),
    ("saz", "sessions of Fiddler", "public.zip-archive"),
)
"""Files that are obsdiag's own matter: ending, what they are, what they conform to on macOS."""
OPENED = ("public.plain-text", "com.apple.log", "public.xml", "public.json", "public.zip-archive")
"""Kinds of macOS that obsdiag opens too."""


class Parts(NamedTuple):
    """What PyInstaller is given."""

    icon: str | None = None
    version_resource: str | None = None
    info_plist: dict[str, Any] | None = None


def of(platform: str, version: str, build: Path) -> Parts:
    """Return the parts for `platform`; `build` has the icons, and takes the version resource."""
    if platform == "win32":
        resource = build / "version.txt"
        resource.write_text(version_resource(version), encoding="utf-8")
        return Parts(str(build / "obsdiag.ico"), version_resource=str(resource))
    if platform == "darwin":
        return Parts(str(build / "obsdiag.icns"), info_plist=info_plist(version))
    return Parts()


def version_resource(version: str) -> str:
    """Return what Windows shows as the details of the program, as PyInstaller reads it."""
    numbers = [int(part) for part in version.split(".")[:3] if part.isdigit()]
    four = (*numbers, 0, 0, 0, 0)[:4]
    texts = {
        "CompanyName": "The obsdiag authors",
        "FileDescription": "obsdiag",
        "FileVersion": version,
        "InternalName": "obsdiag",
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": "obsdiag.exe",
        "ProductName": "obsdiag",
        "ProductVersion": version,
    }
    rows = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, "
        "OS=0x40004, fileType=1, subtype=0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('080904B0', [{rows}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0809, 1200])])])\n"
    )


def info_plist(version: str) -> dict[str, Any]:
    """Return what macOS is told of the application, beside what PyInstaller writes by itself."""
    return {
        "CFBundleShortVersionString": version,
        "CFBundleDocumentTypes": [
            *(_document(f"{IDENTIFIER}.{ending}", name, "Owner") for ending, name, _ in KINDS),
            _document(OPENED, "capture", "Viewer"),
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.{ending}",
                "UTTypeDescription": name,
                "UTTypeConformsTo": [base],
                "UTTypeTagSpecification": {"public.filename-extension": [ending]},
            }
            for ending, name, base in KINDS
        ],
        "CFBundleURLTypes": [
            {"CFBundleURLName": f"{IDENTIFIER}.link", "CFBundleURLSchemes": [SCHEME]}
        ],
        "LSApplicationCategoryType": "public.app-category.developer-tools",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
    }


def _document(types: str | tuple[str, ...], name: str, rank: str) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Default" if rank == "Owner" else "Alternate",
        "LSItemContentTypes": [types] if isinstance(types, str) else [*types],
    }
