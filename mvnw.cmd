@echo off
rem Runs Maven on JDK 25. Finds the JDK, uses an installed Maven 3.8.7 or newer, and otherwise
rem downloads one pinned Maven, checks it and keeps it in .m2\candlewright of the user's folder.
rem MVNW_ARCHIVE names another address of the same archive.
setlocal EnableExtensions DisableDelayedExpansion

set "MVNW_VERSION=3.9.11"
set "MVNW_SHA512=03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076"
if not defined MVNW_ARCHIVE set "MVNW_ARCHIVE=https://archive.apache.org/dist/maven/maven-3/%MVNW_VERSION%/binaries/apache-maven-%MVNW_VERSION%-bin.zip"
set "MVNW_HOME=%USERPROFILE%\.m2\candlewright\apache-maven-%MVNW_VERSION%"

set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME:"=%"
for /f "delims=" %%P in ('where javac 2^>nul') do call :try_jdk "%%~dpP.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*") do call :try_jdk "%%~D"
for /d %%D in ("%ProgramFiles%\Java\*") do call :try_jdk "%%~D"
for /d %%D in ("%ProgramFiles%\Microsoft\*") do call :try_jdk "%%~D"
for /d %%D in ("%ProgramFiles%\Zulu\*") do call :try_jdk "%%~D"
for /d %%D in ("%ProgramFiles%\Amazon Corretto\*") do call :try_jdk "%%~D"
for /d %%D in ("%ProgramFiles%\BellSoft\*") do call :try_jdk "%%~D"
for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :try_jdk "%%~D"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try_jdk "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*") do call :try_jdk "%%~D\current"
if not defined JDK goto :no_jdk
set "JAVA_HOME=%JDK%"
set "PATH=%JDK%\bin;%PATH%"
rem On JDK 25 Maven's own libraries draw two warnings; these options keep them quiet.
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"

rem "Apache Maven 3.8.7 (...)" gives 3, 8 and 7 as its third to fifth word.
set "MAVEN="
for /f "tokens=3-5 delims=. " %%A in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do call :try_maven "%%A" "%%B" "%%C"
if defined MAVEN goto :start
set "MAVEN=%MVNW_HOME%\bin\mvn.cmd"
if exist "%MAVEN%" goto :start

echo Downloading Apache Maven %MVNW_VERSION% from %MVNW_ARCHIVE% 1>&2
rem Unpacks in a folder of this process alone and moves it into place in one step, so that of two
rem starts at once neither ever sees half of it.
powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'; $code = 0; $work = $null;" ^
  "$remedy = 'check the network, set MVNW_ARCHIVE to another address of the same file, or install Maven 3.8.7 or newer.';" ^
  "try {" ^
  "  [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12;" ^
  "  $folder = Split-Path -Parent $env:MVNW_HOME;" ^
  "  $work = Join-Path $folder ('download.' + [Guid]::NewGuid());" ^
  "  try { [void][IO.Directory]::CreateDirectory($work) }" ^
  "  catch { throw ('Maven cannot be kept in ' + $folder + ': make that folder writable, or install Maven 3.8.7 or newer.') };" ^
  "  $zip = Join-Path $work 'maven.zip';" ^
  "  try { (New-Object Net.WebClient).DownloadFile($env:MVNW_ARCHIVE, $zip) }" ^
  "  catch { throw ('Apache Maven could not be downloaded from ' + $env:MVNW_ARCHIVE + ' (' + $_.Exception.GetBaseException().Message + '): ' + $remedy) };" ^
  "  $actual = (Get-FileHash -Algorithm SHA512 -LiteralPath $zip).Hash;" ^
  "  if ($actual -ne $env:MVNW_SHA512) { throw ('What ' + $env:MVNW_ARCHIVE + ' sent is not Apache Maven ' + $env:MVNW_VERSION + ' and was deleted (its SHA-512 is ' + $actual + '): ' + $remedy) };" ^
  "  Expand-Archive -LiteralPath $zip -DestinationPath $work;" ^
  "  try { [IO.Directory]::Move((Join-Path $work ('apache-maven-' + $env:MVNW_VERSION)), $env:MVNW_HOME) }" ^
  "  catch { if (-not (Test-Path -LiteralPath (Join-Path $env:MVNW_HOME 'bin\mvn.cmd'))) { throw ('Maven could not be moved to ' + $env:MVNW_HOME + ': delete that folder and start again.') } }" ^
  "} catch { [Console]::Error.WriteLine($_.Exception.Message); $code = 1 }" ^
  "finally { if ($work -and (Test-Path -LiteralPath $work)) { Remove-Item -Recurse -Force -LiteralPath $work } };" ^
  "exit $code"
if errorlevel 1 exit /b 1

:start
pushd "%~dp0"
call "%MAVEN%" %*
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:no_jdk
echo Candlewright needs JDK 25 and found none: install Temurin 25 (https://adoptium.net), or set JAVA_HOME to the folder of a JDK 25. 1>&2
exit /b 1

rem Takes the folder %1 as the JDK if none was taken before and its release file says 25.
:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul
if errorlevel 1 exit /b 0
for %%F in ("%~1") do set "JDK=%%~fF"
exit /b 0

rem Takes the installed Maven if its version, the words %1 %2 %3, is 3.8.7 or newer. Only the first
rem digit of the last word counts: a color code may follow it, and 3.8.8 was the last of 3.8.
:try_maven
set "PATCH=%~3"
if %~1 GTR 3 set "MAVEN=mvn"
if %~1 EQU 3 if %~2 GTR 8 set "MAVEN=mvn"
if %~1 EQU 3 if %~2 EQU 8 if "%PATCH:~0,1%" GEQ "7" set "MAVEN=mvn"
exit /b 0
