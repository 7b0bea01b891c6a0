# SPDX-License-Identifier: GPL-3.0-or-later
"""How each kind of command is tried: run as it stands, or, where that takes a machine of its own, held against the source.
A command of no kind is a failure."""

from __future__ import annotations

import json
import pathlib
import re
import shlex

from chapters import BEFORE, EXPECTED
from sandbox import Failure, Sandbox


def starting(table: dict, command: str):
    return next((value for start, value in table.items() if command.startswith(start)), None)


def run(box: Sandbox, command: str) -> None:
    status, text = starting(EXPECTED, command) or (0, "")
    said = box.run(command, status)
    if text not in said:
        raise Failure(f'"{text}" is not in: {said}')


def run_token(box: Sandbox, command: str) -> None:
    take_token(box, json.loads(box.run(f"{command} --json")))


def take_token(box: Sandbox, answer: object) -> None:
    """Later commands name it."""
    if isinstance(answer, dict) and "token" in answer:
        box.env["TOKEN"], box.env["USER_CODE"] = answer["token"], answer["user_code"]


def serve(box: Sandbox, command: str) -> None:
    box.start(command)
    box.wait_for("the server", lambda: "Listening on" in box.said())


def curl(box: Sandbox, command: str) -> None:
    options = "--silent --show-error --max-time 30 --output answer --write-out '%{http_code}'"
    status = box.run(re.sub(r"^curl", f"curl {options}", command))
    answer = box.path("answer").read_text(encoding="utf-8")
    if status not in ("200", "201"):
        raise Failure(f"status {status}: {answer}")
    if answer.startswith("{"):
        take_token(box, json.loads(answer))


def watch(box: Sandbox, command: str) -> None:
    box.start(command)
    box.write("inbox/departments.csv", "1,Sales\n")
    box.write("inbox/notes.csv", "1;2;3")
    for name in ("done/departments.csv", "failed/notes.csv.error.json"):
        box.wait_for(name, (box.path("inbox") / name).exists)
    box.stop()


def cron(box: Sandbox, command: str) -> None:
    """By the shell that cron has, and with nothing set beforehand."""
    line = command.split(" ", 5)[5]
    password = box.env.pop("GLOBANT_DATA_PASSWORD_FILE")
    box.run(line, starting(EXPECTED, command)[0], shell="sh")
    box.env["GLOBANT_DATA_PASSWORD_FILE"] = password
    if '"rejects_file"' not in (box.home / "hiring.log").read_text(encoding="utf-8"):
        raise Failure("no summary in hiring.log")
    if not (box.home / "inbox/done/jobs.csv.rejects.csv").exists():
        raise Failure("no rejected rows")


def source_of(box: Sandbox) -> pathlib.Path:
    return pathlib.Path(box.env["SOURCE"])


def holds(condition: object, what: str) -> None:
    if not condition:
        raise Failure(what)


def presets(box: Sandbox) -> set[str]:
    file = json.loads((source_of(box) / "CMakePresets.json").read_text(encoding="utf-8"))
    return {preset["name"] for preset in file["buildPresets"]}


def dev_script(box: Sandbox, command: str) -> None:
    """Its run and test are proven in bare roots, its other commands take hours: here, that it knows what it is told."""
    words = shlex.split(command)[1:]
    text = (source_of(box) / "installer/dev.sh").read_text(encoding="utf-8")
    holds(re.search(rf"^    {re.escape(words[0])}\)", text, re.M), f"dev.sh has no command {words[0]}")
    if words[0] == "build" and len(words) > 1 and words[1] != "[PRESET]":
        holds(words[1] in presets(box), f"there is no preset {words[1]}")
    if words[0] == "bench":
        arguments = shlex.join(word for word in words[1:] if word != "postgres")  # dev.sh's own: it installs that first
        box.run(f"globant-data-bench {arguments} --help")


def run_without_display(box: Sandbox, command: str) -> None:
    """What `dev.sh run` does at its end where there is no display."""
    dev_script(box, command)
    holds("run-samples.sh" in (source_of(box) / "installer/dev.sh").read_text(encoding="utf-8"), "dev.sh")
    said = box.run("installer/run-samples.sh globant-data-cli resources/samples")
    holds("1,963 rows read" in said, f"no samples in {said}")


def package(box: Sandbox, command: str) -> None:
    """Installing is tried in a bare root by the packages' own test: here, that packages of that name are made."""
    made = (source_of(box) / "cmake/Packaging.cmake").read_text(encoding="utf-8")
    names = re.findall(r"\b(globant-data[\w-]*?)(?=_\*|\s|$)", command)
    holds(names, "no package is named")
    for name in names:
        holds(re.search(rf"_PACKAGE_NAME {name}\)", made), f"no package is called {name}")


def bundle(box: Sandbox, command: str) -> None:
    """Unpacked and started in a root without Qt by the packages' own test."""
    made = (source_of(box) / "installer/package/build.sh").read_text(encoding="utf-8")
    script = (source_of(box) / "installer/package/bundle.sh").read_text(encoding="utf-8")
    holds("globant-data-$version-linux-$(uname -m).tar.zst" in made, "the archive's name")
    if command.endswith("install-menu"):
        holds("install-menu)" in script, "the launcher has no install-menu")


def container(box: Sandbox, command: str) -> None:
    """No Docker is needed to test: services, files and secrets that the command and the compose file name exist."""
    words = shlex.split(command)
    folder = source_of(box) / "installer/docker"
    holds((folder / "Dockerfile").exists() and (folder / "compose.yaml").exists(), "installer/docker")
    for word in words:
        if word.startswith("installer/"):
            holds((source_of(box) / word).exists(), f"there is no {word}")
    compose = (folder / "compose.yaml").read_text(encoding="utf-8")
    if "exec" in words or "cp" in words or "run" in words:
        holds(re.search(r"^  globant-data:$", compose, re.M), "there is no service globant-data")


def cmake(box: Sandbox, command: str) -> None:
    names = re.findall(r"--preset (\w+)", command)
    holds(names and set(names) <= presets(box), f"no such preset: {names}")


def one_test(box: Sandbox, command: str) -> None:
    """A long run of a test: the program is made by the build, and reads the variable that it is given."""
    variable = re.search(r"\b(GLOBANT_\w+)=", command)
    name = re.search(r"build/dev/tests/(\w+)", command)
    sources = list((source_of(box) / "tests").rglob(f"{name[1]}.cpp"))
    holds(sources, f"there is no test {name[1]}")
    if variable:
        folder = sources[0].parent
        texts = [file.read_text(encoding="utf-8") for file in folder.iterdir() if file.suffix in (".cpp", ".h")]
        holds(any(variable[1] in text for text in texts), f"{name[1]} does not read {variable[1]}")


# The first that matches is how a command is tried.
KINDS = [
    (r"globant-data-cli( --?\S+ \S+)* serve\b", serve),
    (r"globant-data-cli watch \w+$", watch),
    (r"globant-data-cli accounts token\b", run_token),
    (r"globant-data-cli\b|source <\(globant-data-cli\b", run),
    (r"curl\b", curl),
    (r"\*/10 \* \* \* \* ", cron),
    (r"(install|runuser|systemctl|systemd-sysusers|journalctl|printf|rm -r|mkdir|chmod) ", run),
    (r"systemd-sysusers$", run),
    (r"PYTHONPATH=", run),
    (r"installer/dev\.sh run\b", run_without_display),
    (r"installer/dev\.sh\b", dev_script),
    (r"apt (install|purge) ", package),
    (r"tar --zstd -xf |globant-data-\S+/globant-data\b", bundle),
    (r"docker compose ", container),
    (r"cmake --preset ", cmake),
    (r"(GLOBANT_\w+=\w+ )?(nice )?build/dev/tests/", one_test),
]


def try_command(box: Sandbox, command: str) -> None:
    kind = next((kind for pattern, kind in KINDS if re.match(pattern, command)), None)
    if kind is None:
        raise Failure("no test knows how to try this; give it a kind in tests/documents/kinds.py")
    if before := starting(BEFORE, command):
        before(box)
    kind(box, command)
