@echo off
rem Runs Maven with the arguments given: the installed one when it is new enough,
rem else the version named in .mvn\wrapper\maven-wrapper.properties, downloaded once.
setlocal EnableExtensions DisableDelayedExpansion

for %%i in ("%~dp0.") do set "MAVEN_PROJECTBASEDIR=%%~fi"
set "properties=%MAVEN_PROJECTBASEDIR%\.mvn\wrapper\maven-wrapper.properties"
set "version="
set "url="
set "sha512="
set "tmpdir="
if exist "%properties%" for /f "usebackq eol=# tokens=1* delims==" %%k in ("%properties%") do (
  if "%%k"=="mavenVersion" set "version=%%l"
  if "%%k"=="distributionUrl" set "url=%%l"
  if "%%k"=="distributionSha512" set "sha512=%%l"
)
set "error=cannot read mavenVersion, distributionUrl and distributionSha512 from %properties%; restore it from version control"
if not defined version goto fail
if not defined url goto fail
if not defined sha512 goto fail

if not defined JAVA_HOME goto javaOnPath
set "error=JAVA_HOME is %JAVA_HOME%, which has no bin\java.exe; point it to a JDK"
if not exist "%JAVA_HOME%\bin\java.exe" goto fail
goto findMaven
:javaOnPath
set "error=no Java found; install a JDK and put java on the PATH or set JAVA_HOME"
set "java="
for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java goto fail

rem An installed Maven will do when its version is the required one or newer, compared number by
rem number; a newer major version will do too, a pre-release of the required version will not.
:findMaven
set "mvn="
for %%i in (mvn.cmd mvn.bat mvn.exe) do if not defined mvn set "mvn=%%~$PATH:i"
call :tryMaven
if defined newEnough goto run
set "mvn="
if defined MAVEN_HOME set "mvn=%MAVEN_HOME%\bin\mvn.cmd"
call :tryMaven
if defined newEnough goto run

set "dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "parent=%dists%\apache-maven-%version%\%sha512:~0,16%"
set "mvn=%parent%\apache-maven-%version%\bin\mvn.cmd"
if exist "%mvn%" goto run

set "tmpdir=%dists%\tmp.%RANDOM%%RANDOM%"
set "archive=%tmpdir%\maven.tar.gz"
set "error=cannot write to %dists%; set MAVEN_USER_HOME"
mkdir "%tmpdir%"
if not exist "%tmpdir%" goto fail
echo mvnw: no Maven %version% or newer is installed, downloading %url% 1>&2
set "error=cannot download %url%; check the network and proxy, or install Maven %version%"
"%SystemRoot%\System32\curl.exe" -fsSL --retry 3 --connect-timeout 30 -o "%archive%" "%url%"
if errorlevel 1 goto fail
set "verified="
"%SystemRoot%\System32\certutil.exe" -hashfile "%archive%" SHA512 >"%tmpdir%\sha512.txt"
for /f "usebackq delims=" %%h in ("%tmpdir%\sha512.txt") do if /i "%%h"=="%sha512%" set "verified=yes"
set "error=%url% does not have the SHA-512 %sha512%; it was deleted: try again, and if that does not help, install Maven %version% yourself"
if not defined verified goto fail
set "error=cannot unpack apache-maven-%version% from %url%; check the free space in %dists%"
"%SystemRoot%\System32\tar.exe" -xzf "%archive%" -C "%tmpdir%"
if errorlevel 1 goto fail
if not exist "%tmpdir%\apache-maven-%version%\bin\mvn.cmd" goto fail
set "error=cannot write to %parent%"
if not exist "%parent%" mkdir "%parent%"
rem Another mvnw may have been faster: its result is as good
move "%tmpdir%\apache-maven-%version%" "%parent%" >nul 2>&1
if not exist "%mvn%" goto fail
rmdir /s /q "%tmpdir%"

rem Without call, which would change the arguments: control does not come back from a batch file
:run
"%mvn%" %*
exit /b %ERRORLEVEL%

:tryMaven
set "newEnough="
if not defined mvn exit /b 0
if not exist "%mvn%" exit /b 0
setlocal
set "MAVEN_OPTS="
set "MAVEN_DEBUG_OPTS="
set "have=0"
set "told=%TEMP%\mvnw.%RANDOM%%RANDOM%.txt"
call "%mvn%" --batch-mode --version >"%told%" 2>nul <nul
for /f "usebackq tokens=1-3" %%a in ("%told%") do if "%%a %%b"=="Apache Maven" set "have=%%c"
del "%told%"
for /f "tokens=1-3 delims=.-" %%a in ("%version%") do set /a "need=(%%a+0)*1000000+(%%b+0)*1000+(%%c+0)"
for /f "tokens=1-3 delims=.-" %%a in ("%have%") do set /a "number=(%%a+0)*1000000+(%%b+0)*1000+(%%c+0)"
rem A pre-release has a hyphen
if %number% equ %need% if not "%have%"=="%have:-=%" set "number=0"
if %number% geq %need% set "newEnough=yes"
endlocal & set "newEnough=%newEnough%"
exit /b 0

:fail
if defined tmpdir if exist "%tmpdir%" rmdir /s /q "%tmpdir%"
setlocal EnableDelayedExpansion
echo mvnw: !error! 1>&2
exit /b 1
