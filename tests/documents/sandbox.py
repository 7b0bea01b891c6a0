# SPDX-License-Identifier: GPL-3.0-or-later
"""A HOME, a folder and a PATH of its own, in which the documents' commands run as they stand there."""

from __future__ import annotations

import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

PASSWORD = "a long enough password\n"
LIMIT = 60  # seconds for one command


class Failure(Exception):
    """What a document says does not hold."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Sandbox:
    """Runs commands; at most one in the background. Paths and ports of the documents become ours."""

    def __init__(self, source: pathlib.Path, programs: pathlib.Path):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.home, self.root = self.folder / "home", self.folder / "root"
        self.program: subprocess.Popen | None = None
        self.replacements: dict[str, str] = {"/media/disk": "disk"}
        for name in ("bin", "home", "root", "disk"):
            (self.folder / name).mkdir()
        for file in (source / "tests/documents/standins").iterdir():
            (self.folder / "bin" / file.name).symlink_to(file)
        for name in ("globant-data-cli", "globant-data-bench"):
            (self.folder / "bin" / name).symlink_to(programs / name)
        (self.folder / "resources").symlink_to(source / "resources")
        shutil.copytree(source / "installer", self.folder / "installer")  # a secret is put into it
        self.env = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.home),
            "ROOT": str(self.root),
            "SOURCE": str(source),
            "LC_ALL": "C.UTF-8",
            "TMPDIR": str(self.folder),
            "PYTHONDONTWRITEBYTECODE": "1",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        }
        # Sanitizers' options, where the program is built with one.
        self.env |= {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}
        self.write("password.txt", PASSWORD)
        self.env["GLOBANT_DATA_PASSWORD_FILE"] = str(self.folder / "password.txt")

    def close(self) -> None:
        if self.program:
            self.program.kill()
            self.program.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name: str) -> pathlib.Path:
        return self.folder / name

    def write(self, name: str, text: str) -> None:
        file = self.path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replaced(self, command: str) -> str:
        for written, ours in self.replacements.items():
            command = command.replace(written, ours)
        return command

    def run(self, command: str, status: int = 0, shell: str = "bash") -> str:
        """What it printed; a Failure where it ends with another status."""
        done = subprocess.run(
            [shell, "-c", self.replaced(command)], cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT, check=False, text=True,
        )
        if done.returncode != status:
            raise Failure(f"status {done.returncode}, not {status}: {done.stdout.strip()}")
        return done.stdout

    def start(self, command: str) -> None:
        """In the background, with what it says in the file "said"."""
        self.stop()
        with open(self.path("said"), "w", encoding="utf-8") as said:
            self.program = subprocess.Popen(
                ["bash", "-c", f"exec {self.replaced(command)}"], cwd=self.folder, env=self.env,
                stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        """By SIGTERM, after which every program of ours ends with 0."""
        if not self.program:
            return
        program, self.program = self.program, None
        program.send_signal(signal.SIGTERM)
        if program.wait(LIMIT) != 0:
            raise Failure(f"it ended with {program.returncode}: {self.said()}")

    def said(self) -> str:
        return self.path("said").read_text(encoding="utf-8")

    def wait_for(self, what: str, holds) -> None:
        for _ in range(10 * LIMIT):
            if holds():
                return
            if self.program and self.program.poll() is not None:
                break
            time.sleep(0.1)
        raise Failure(f"{what} does not come: {self.said()}")

    # What chapters begin with.

    def new_workspace(self, name: str) -> None:
        self.env["WORKSPACE"] = self.env["GLOBANT_DATA_WORKSPACE"] = str(self.path(name))
        answer = json.loads(self.run("globant-data-cli --json --user ana init"))
        self.write("code.txt", answer["recovery_code"] + "\n")

    def import_samples(self) -> None:
        self.run("globant-data-cli import resources/samples/*.csv", status=3)

    def ports_of_our_own(self, commands: list[str]) -> None:
        """Of each port of this machine that the commands name."""
        for port in sorted(set(re.findall(r"(?:127\.0\.0\.1|0\.0\.0\.0|localhost):(\d+)", "\n".join(commands)))):
            self.replacements[f":{port}"] = f":{free_port()}"
