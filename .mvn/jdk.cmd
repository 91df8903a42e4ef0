@echo off
rem Finds a JDK 21 or later and puts it in JAVA_HOME; exit code 1 if there is none. Called by mvnw.cmd and peiling.cmd.
rem What the user chose comes first (JAVA_HOME, then the java on PATH), then the usual places.
set "JDK_FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for %%R in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%LocalAppData%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.gradle\jdks"
) do for /d %%J in ("%%~R\*") do call :try "%%~J"
if not defined JDK_FOUND exit /b 1
set "JAVA_HOME=%JDK_FOUND%"
set "JDK_FOUND="
exit /b 0

:try
if defined JDK_FOUND exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "JDK_VERSION=0"
for /f "tokens=2 delims==." %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "JDK_VERSION=%%~V"
set "JDK_VERSION=%JDK_VERSION:"=%"
if %JDK_VERSION% GEQ 21 set "JDK_FOUND=%~f1"
exit /b 0
