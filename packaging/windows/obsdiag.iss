; The installer for Windows, made by Inno Setup 6 from the folder that PyInstaller has made:
;   iscc /DVersion=0.1.0 /DBundle=build\bundle\obsdiag /DIcon=build\obsdiag.ico /DOut=dist packaging\windows\obsdiag.iss
; It asks for no administrator rights: everything goes below the folders and the registry of one user.
#ifndef Version
  #error Version is missing: /DVersion=…
#endif

[Setup]
AppId={{7C1D6E0B-5B3C-4E0C-9E0B-3B0E7C5A4D21}
AppName=obsdiag
AppVersion={#Version}
AppPublisher=The obsdiag authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\obsdiag
DefaultGroupName=obsdiag
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
ChangesEnvironment=yes
Compression=lzma2/max
SolidCompression=yes
OutputDir={#Out}
OutputBaseFilename=obsdiag-{#Version}-windows-setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\obsdiag-window.exe
WizardStyle=modern

[Tasks]
Name: "path"; Description: "Find the command obsdiag in new terminals"; Flags: unchecked

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\obsdiag"; Filename: "{app}\obsdiag-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\obsdiag.capture"; ValueType: string; ValueData: "obsdiag capture"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\obsdiag.capture\DefaultIcon"; ValueType: string; ValueData: "{app}\obsdiag-window.exe,0"
Root: HKA; Subkey: "Software\Classes\obsdiag.capture\shell\open\command"; ValueType: string; ValueData: """{app}\obsdiag-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.obscase"; ValueType: string; ValueData: "obsdiag.capture"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.har\OpenWithProgids"; ValueType: string; ValueName: "obsdiag.capture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.saz\OpenWithProgids"; ValueType: string; ValueName: "obsdiag.capture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.log\OpenWithProgids"; ValueType: string; ValueName: "obsdiag.capture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.txt\OpenWithProgids"; ValueType: string; ValueName: "obsdiag.capture"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\obsdiag"; ValueType: string; ValueData: "URL:obsdiag"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\obsdiag"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\obsdiag\shell\open\command"; ValueType: string; ValueData: """{app}\obsdiag-window.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotInPath

[Run]
Filename: "{app}\obsdiag-window.exe"; Description: "Start obsdiag"; Flags: nowait postinstall skipifsilent

[Code]
function IsNotInPath: Boolean;
var
  Known: string;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') = 0;
end;
