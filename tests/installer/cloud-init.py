# SPDX-License-Identifier: GPL-3.0-or-later
"""cloud-init.py SOURCE PROGRAM: the commands of installer/cloud-init/user-data.yaml in a folder that stands for the machine;
the file's form, by cloud-init itself where it is installed; and that .github/workflows/ci.yml runs what it should.
Status 77, skipped, without PyYAML."""

import hashlib
import pathlib
import shutil
import subprocess
import sys

source, program = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
sys.dont_write_bytecode = True
sys.path.insert(0, str(source / "tests/documents"))
try:
    import yaml
except ImportError:
    sys.exit(77)
import sandbox  # noqa: E402


def check(condition: object, what: str) -> None:
    if not condition:
        sys.exit(f"FAIL: {what}")


def machine() -> None:
    file = source / "installer/cloud-init/user-data.yaml"
    text = file.read_text(encoding="utf-8")
    check(text.startswith("#cloud-config\n"), "cloud-init takes it for something else")
    data = yaml.safe_load(text)
    files = {entry["path"]: entry for entry in data["write_files"]}
    commands = data["runcmd"]
    check(commands == [["/root/globant-data-set-up.sh"]] and files[commands[0][0]]["permissions"] == "0700", "runcmd")

    unit = (source / "installer/systemd/system/globant-data.service").read_text(encoding="utf-8")
    listen = files["/etc/systemd/system/globant-data.service.d/listen.conf"]["content"]
    check("[Service]" in listen and "GLOBANT_DATA_SERVE=" in listen and "$GLOBANT_DATA_SERVE" in unit, "the unit's options")

    box = sandbox.Sandbox(source, program.parent)
    try:
        # The package "comes" from a file; what stands for apt-get wants it to be there.
        box.write("package.deb", "a package")
        package = hashlib.sha256(b"a package").hexdigest()
        script = files[commands[0][0]]["content"]
        check(subprocess.run(["sh", "-n"], input=script, text=True, check=False).returncode == 0, "its grammar")
        script = script.replace("https://example.com/globant-data-cli_0.1.0_amd64.deb", f"file://{box.path('package.deb')}")
        script = script.replace("/root/", f"{box.root}/root/").replace("</etc/globant-data/", f"<{box.root}/etc/globant-data/")
        (box.root / "root").mkdir()
        # Another package than the one that was meant is not installed.
        box.write("set-up.sh", script)
        box.run("sh set-up.sh", status=1)
        check(not (box.root / "etc").exists(), "a package of another sum was installed")
        box.write("set-up.sh", script.replace("0" * 64, package))
        said = box.run("sh set-up.sh")
        check("Recovery code" not in said, "the recovery code is in the machine's log")
        check((box.root / "root/recovery-code.txt").stat().st_mode & 0o777 == 0o600, "the recovery code's mode")
        check((box.root / "etc/globant-data/password").stat().st_mode & 0o777 == 0o600, "the password's mode")
        check(not (box.root / "root/password").exists(), "a second password file")
        workspace = box.root / "var/lib/globant-data/workspace"
        box.run(f"globant-data-cli --workspace {workspace} --password-file {box.root}/etc/globant-data/password check")
    finally:
        box.close()
    if shutil.which("cloud-init"):
        subprocess.run(["cloud-init", "schema", "--config-file", str(file)], check=True)


def workflow() -> None:
    data = yaml.safe_load((source / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    job = data["jobs"]["test"]
    check(job["strategy"]["matrix"]["system"] == ["debian:12", "debian:13", "ubuntu:24.04"], "the systems")
    check(job["container"]["image"] == "${{ matrix.system }}", "the container")
    check(job["steps"][-1] == {"run": ".ci/run"} and (source / ".ci/run").exists(), "what is run")


machine()
workflow()
