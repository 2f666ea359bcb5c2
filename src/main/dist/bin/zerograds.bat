@echo off
rem Starts ZeroGrads Workbench from the folder this script lies in, wherever that is.
rem JAVA_HOME chooses the Java (otherwise java from the PATH); ZEROGRADS_OPTS adds options for its virtual machine.
setlocal
for %%i in ("%~dp0..") do set "ZEROGRADS_HOME=%%~fi"

rem Windows would look for a program in the present folder first, whoever filled that: each is named by its path.
set "NoDefaultCurrentDirectoryInExePath=1"
set "JAVA_EXE="
if defined JAVA_HOME (
    set "JAVA_EXE=%JAVA_HOME:"=%\bin\java.exe"
) else (
    for %%i in (java.exe) do set "JAVA_EXE=%%~$PATH:i"
)
if not defined JAVA_EXE (
    echo zerograds: needs Java 17 or newer: put java on the PATH or set JAVA_HOME 1>&2
    exit /b 2
)

set "JAVA_VERSION="
for /f "tokens=3" %%v in ('call "%JAVA_EXE%" -version 2^>^&1 ^| "%SystemRoot%\System32\findstr.exe" /c:" version "') do set "JAVA_VERSION=%%~v"
if not defined JAVA_VERSION (
    echo zerograds: needs Java 17 or newer: put java on the PATH or set JAVA_HOME 1>&2
    exit /b 2
)
set "JAVA_FEATURE="
for /f "delims=.-+ tokens=1" %%m in ("%JAVA_VERSION%") do set "JAVA_FEATURE=%%m"
if %JAVA_FEATURE% lss 17 (
    echo zerograds: needs Java 17 or newer, but "%JAVA_EXE%" is version %JAVA_VERSION% 1>&2
    exit /b 2
)
set "UNSAFE_OPTION="
if %JAVA_FEATURE% geq 24 set "UNSAFE_OPTION=--sun-misc-unsafe-memory-access=allow"

"%JAVA_EXE%" -XX:MaxRAMPercentage=70 -XX:+UseG1GC -XX:GCTimeRatio=9 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:G1PeriodicGCInterval=15000 %ZEROGRADS_OPTS% %UNSAFE_OPTION% -XX:+DisplayVMOutputToStderr -Dorg.bytedeco.javacpp.nopointergc=true "-Dzerograds.home=%ZEROGRADS_HOME%" -jar "%ZEROGRADS_HOME%\lib\zerograds-workbench.jar" %*
exit /b %ERRORLEVEL%
