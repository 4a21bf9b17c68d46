@echo off
rem Starts Candlewright: without arguments or with a file the workstation, else its command line.
rem CANDLEWRIGHT_JAVA names the folder of the Java 25 to use.
setlocal EnableExtensions DisableDelayedExpansion
for %%F in ("%~dp0..") do set "APP=%%~fF"

set "JAVA="
call :try "%APP%\runtime"
if defined JAVA goto :start
if not defined CANDLEWRIGHT_JAVA goto :search
call :try "%CANDLEWRIGHT_JAVA:"=%"
if defined JAVA goto :start
echo CANDLEWRIGHT_JAVA is "%CANDLEWRIGHT_JAVA:"=%", which is not the folder of a Java 25: correct it or unset it. 1>&2
exit /b 1

:search
if defined JAVA_HOME call :try "%JAVA_HOME:"=%"
for /f "delims=" %%P in ('where java 2^>nul') do call :try "%%~dpP.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Java\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Microsoft\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Zulu\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Amazon Corretto\*") do call :try "%%~D"
for /d %%D in ("%ProgramFiles%\BellSoft\*") do call :try "%%~D"
for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*") do call :try "%%~D\current"
if defined JAVA goto :start
echo Candlewright needs Java 25 and found none: install Temurin 25 (https://adoptium.net), or set JAVA_HOME to the folder of a Java 25. 1>&2
exit /b 1

:start
if "%~1"=="" goto :workstation
rem A file as the only argument is for the workstation; no command has a dot in its name.
if "%~2"=="" if not "%~x1"=="" if exist "%~1" if not exist "%~1\" goto :workstation
rem The processor's lanes are for sweeps; all other commands start faster without the module.
set "LANES="
set "LEARNED="
if not "%~1"=="sweep" goto :learned
findstr /c:"jdk.incubator.vector" "%JAVA%\release" >nul 2>nul
if errorlevel 1 goto :learned
set "LANES=--add-modules=jdk.incubator.vector"
goto :command
:learned
rem What this very Java learned while the program was packaged; another one, or one with the lanes,
rem would refuse it and start slower for having tried. Whatever is wrong with it is no business of a
rem person's: without it all is the same but slower.
if not exist "%APP%\aot\commands.aot" goto :command
fc /b "%JAVA%\release" "%APP%\aot\release" >nul 2>nul
if not errorlevel 1 set LEARNED="-XX:AOTCache=%APP%\aot\commands.aot" -Xlog:aot*=off -Xlog:cds*=off
:command
rem A short command ends before a parallel collector would pay.
"%JAVA%\bin\java.exe" -XX:+UseSerialGC %LEARNED% --enable-native-access=ALL-UNNAMED %LANES% -cp "%APP%\lib\*" candlewright.app.Main %*
exit /b %ERRORLEVEL%

:workstation
set "LEARNED="
if not exist "%APP%\aot\window.aot" goto :window
fc /b "%JAVA%\release" "%APP%\aot\release" >nul 2>nul
if not errorlevel 1 set LEARNED="-XX:AOTCache=%APP%\aot\window.aot" -Xlog:aot*=off -Xlog:cds*=off
:window
"%JAVA%\bin\java.exe" -XX:+UseG1GC -XX:+UseCompactObjectHeaders %LEARNED% --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%APP%\javafx" --add-modules javafx.controls -cp "%APP%\lib\*" candlewright.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the folder %1 if none was taken before and its release file says 25.
:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul
if errorlevel 1 exit /b 0
for %%F in ("%~1") do set "JAVA=%%~fF"
exit /b 0
