@echo off
rem Runs the program on Windows; does what the script peiling does elsewhere.
setlocal
set "PEILING_HOME=%~dp0"
set "PEILING_HOME=%PEILING_HOME:~0,-1%"
set "PEILING_TARGET=%PEILING_HOME%\app\target\snel"

call "%PEILING_HOME%\.mvn\jdk.cmd"
if errorlevel 1 (
  >&2 echo fout: Er is geen JDK 21 of nieuwer gevonden.
  >&2 echo   Installeer een JDK, bijvoorbeeld van https://adoptium.net, of laat JAVA_HOME ernaar wijzen.
  exit /b 3
)

powershell -noprofile -command ^
  "$stamp = Get-Item -ErrorAction SilentlyContinue (Join-Path $env:PEILING_TARGET 'gebouwd');" ^
  "if (-not $stamp -or -not (Test-Path (Join-Path $env:PEILING_TARGET 'peiling-app.jar'))) { exit 1 };" ^
  "Set-Location -LiteralPath $env:PEILING_HOME;" ^
  "$newer = Get-ChildItem -Recurse -ErrorAction SilentlyContinue pom.xml, .mvn, */pom.xml, */src/main, templates |" ^
  "  Where-Object { $_.FullName -notmatch '\\target(\\|$)' -and $_.FullName -notmatch '\\templates\\rapport(\\|$)'" ^
  "    -and $_.LastWriteTime -gt $stamp.LastWriteTime } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 }"
if not errorlevel 1 goto run

if not exist "%PEILING_TARGET%" mkdir "%PEILING_TARGET%" 2>nul
type nul > "%PEILING_TARGET%\begonnen" 2>nul
if not exist "%PEILING_TARGET%\begonnen" (
  >&2 echo fout: Het programma moet worden gebouwd, maar in "%PEILING_HOME%\app\target" kan niet worden geschreven.
  >&2 echo   Zet de map ergens waar u mag schrijven.
  exit /b 3
)
>&2 echo Het programma wordt gebouwd; dat gebeurt alleen als er iets is veranderd ...
pushd "%PEILING_HOME%"
call "%PEILING_HOME%\mvnw.cmd" -q -B -Psnel package > "%PEILING_TARGET%\bouw.log" 2>&1
if errorlevel 1 (
  popd
  >&2 findstr /b /c:"[ERROR]" "%PEILING_TARGET%\bouw.log"
  >&2 echo fout: Het bouwen is mislukt.
  >&2 echo   Alles staat in "%PEILING_TARGET%\bouw.log"
  exit /b 3
)
popd
move /y "%PEILING_TARGET%\begonnen" "%PEILING_TARGET%\gebouwd" >nul

rem What an earlier program loaded is of no use to this one
del /q "%PEILING_TARGET%\vergelijk*.jsa" >nul 2>nul

:run
set "PEILING_MORE="
set "PEILING_FRESH="
if not "%~1"=="vergelijk" goto start
rem A comparison takes longer to load than to make: what the first one loads is kept in an archive for the next. An archive
rem that does not fit the program or the Java that runs is passed over in silence. And it gets room for what it soon lets go.
set "PEILING_MORE=-XX:InitialRAMPercentage=10 -XX:NewRatio=1 -Xlog:disable"
set "PEILING_CLASSES=-XX:SharedArchiveFile=%PEILING_TARGET%\vergelijk.jsa"
if exist "%PEILING_TARGET%\vergelijk.jsa" goto start
set "PEILING_FRESH=%PEILING_TARGET%\vergelijk-%RANDOM%.jsa"
set "PEILING_CLASSES=-XX:ArchiveClassesAtExit=%PEILING_FRESH%"

:start
if defined PEILING_MORE set PEILING_MORE=%PEILING_MORE% "%PEILING_CLASSES%"
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true %PEILING_MORE% ^
  "-Dpeiling.home=%PEILING_HOME%" %PEILING_JAVA_OPTS% -cp "%PEILING_TARGET%\peiling-app.jar" nl.peiling.app.Main %*
set "PEILING_CODE=%ERRORLEVEL%"
if not defined PEILING_FRESH exit /b %PEILING_CODE%
rem A comparison that did not come off loaded too little to be worth keeping
if %PEILING_CODE% LEQ 1 move /y "%PEILING_FRESH%" "%PEILING_TARGET%\vergelijk.jsa" >nul 2>nul
if exist "%PEILING_FRESH%" del /q "%PEILING_FRESH%" >nul 2>nul
exit /b %PEILING_CODE%
