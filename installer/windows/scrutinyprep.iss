; The installer of Windows, for Inno Setup 6. `py dev.py package` runs it with:
;   /DAppVersion=1.2.3   the version, which stands nowhere else than in the program
;   /DSource=folder      the folder that PyInstaller made
;   /DOutput=folder      where the installer goes
; By hand it is the same: ISCC.exe /DAppVersion=... /DSource=... /DOutput=... scrutinyprep.iss

#ifndef AppVersion
  #error "AppVersion is not said: run py dev.py package"
#endif
#define AppName "Scrutiny Prep"
#define WindowProgram "Scrutiny Prep.exe"
#define CommandProgram "scrutinyprep.exe"
#define ShareKind "ScrutinyPrep.Share"

[Setup]
; Never changed: by it Windows knows that this is an update and not another program.
AppId={{6B1E2D57-6E0C-4B0B-9A52-9C4B3B1D7F10}
AppName={#AppName}
AppVersion={#AppVersion}
AppVerName={#AppName} {#AppVersion}
AppPublisher={#AppName}
VersionInfoVersion={#AppVersion}
; For one person, in their own folders: no administrator is asked.
PrivilegesRequired=lowest
DefaultDirName={localappdata}\Programs\ScrutinyPrep
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile={#Source}\_internal\scrutinyprep\resources\LICENSE
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; What Qt 6 needs: Windows 10 of 2018.
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename=ScrutinyPrep-{#AppVersion}-setup
SetupIconFile={#Source}\_internal\scrutinyprep\resources\application\scrutinyprep.ico
UninstallDisplayIcon={app}\{#WindowProgram}
UninstallDisplayName={#AppName}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A program that is open would keep its files from being exchanged: it is asked to close.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "Put an icon on the &desktop"; Flags: unchecked
Name: "sharefiles"; Description: "Open &share files of colleagues (.scrutiny) with {#AppName}"
Name: "openwith"; Description: "Offer {#AppName} under ""Open with"" for &PDF and Word files, which go on to open as they do now"

[InstallDelete]
; What an older version had and this one has not would be found and loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\{#WindowProgram}"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Source}\{#CommandProgram}"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Source}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{userprograms}\{#AppName}"; Filename: "{app}\{#WindowProgram}"
Name: "{userdesktop}\{#AppName}"; Filename: "{app}\{#WindowProgram}"; Tasks: desktopicon

[Registry]
; A share file has no other program to open it; a PDF has, and keeps it.
Root: HKCU; Subkey: "Software\Classes\.scrutiny"; ValueType: string; ValueName: ""; ValueData: "{#ShareKind}"; Flags: uninsdeletevalue; Tasks: sharefiles
Root: HKCU; Subkey: "Software\Classes\.scrutiny"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.scrutinyprep.share+json"; Flags: uninsdeletevalue; Tasks: sharefiles
Root: HKCU; Subkey: "Software\Classes\{#ShareKind}"; ValueType: string; ValueName: ""; ValueData: "Questions and notes for Scrutiny Prep"; Flags: uninsdeletekey; Tasks: sharefiles
Root: HKCU; Subkey: "Software\Classes\{#ShareKind}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WindowProgram}"",0"; Tasks: sharefiles
Root: HKCU; Subkey: "Software\Classes\{#ShareKind}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WindowProgram}"" open ""%1"""; Tasks: sharefiles
Root: HKCU; Subkey: "Software\Classes\Applications\{#WindowProgram}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#AppName}"; Flags: uninsdeletekey; Tasks: openwith
Root: HKCU; Subkey: "Software\Classes\Applications\{#WindowProgram}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WindowProgram}"" open ""%1"""; Tasks: openwith
Root: HKCU; Subkey: "Software\Classes\Applications\{#WindowProgram}\SupportedTypes"; ValueType: string; ValueName: ".pdf"; ValueData: ""; Tasks: openwith
Root: HKCU; Subkey: "Software\Classes\Applications\{#WindowProgram}\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""; Tasks: openwith
Root: HKCU; Subkey: "Software\Classes\.pdf\OpenWithList\{#WindowProgram}"; Flags: uninsdeletekey; Tasks: openwith
Root: HKCU; Subkey: "Software\Classes\.docx\OpenWithList\{#WindowProgram}"; Flags: uninsdeletekey; Tasks: openwith

[Run]
Filename: "{app}\{#WindowProgram}"; Description: "Open {#AppName}"; Flags: nowait postinstall skipifsilent

[Code]
{ The library is the councillor's work and no part of the program: it is left, and they are told. }
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Library: String;
begin
  Library := ExpandConstant('{localappdata}\ScrutinyPrep');
  if (CurUninstallStep = usPostUninstall) and DirExists(Library) and not UninstallSilent then
    MsgBox('Scrutiny Prep is removed. Your meetings, questions and notes are still in the folder' +
      #13#10#13#10 + Library + #13#10#13#10 +
      'They will be there again if you install it once more. To be rid of them as well, delete that folder.',
      mbInformation, MB_OK);
end;
