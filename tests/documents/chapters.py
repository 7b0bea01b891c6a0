# SPDX-License-Identifier: GPL-3.0-or-later
"""Which test runs the commands of which chapter, what it finds when it begins, and what is expected of single commands."""

from __future__ import annotations

import re
import shutil

from sandbox import PASSWORD, Failure, Sandbox

README, CONTRIBUTING = "README.md", "CONTRIBUTING.md"


def nothing(_: Sandbox) -> None:
    pass


def terminal(box: Sandbox) -> None:
    box.env["GLOBANT_DATA_WORKSPACE"] = str(box.path("workspace"))


def accounts(box: Sandbox) -> None:
    box.new_workspace("people")
    box.write("ben.txt", "another long password\n")


def filled(box: Sandbox) -> None:
    box.new_workspace("filled")
    box.import_samples()
    box.write("name.txt", "Somebody Who Is Not There\n")


def rest(box: Sandbox) -> None:
    box.new_workspace("modern")


def pipelines(box: Sandbox) -> None:
    box.write("home/.config/globant-data/password", PASSWORD)
    box.env["GLOBANT_DATA_PASSWORD_FILE"] = str(box.home / ".config/globant-data/password")
    # Where cron's line looks, which has no other word for it.
    box.run("globant-data-cli --user ana init")
    for folder in (box.path("inbox"), box.home / "inbox"):
        folder.mkdir()


def trouble(box: Sandbox) -> None:
    """In the folder that a workspace has by itself."""
    box.run("globant-data-cli --json --user ana init >init.json")
    box.run("sed -n 's/.*\"recovery_code\": \"\\(.*\\)\".*/\\1/p' init.json >code.txt")
    box.import_samples()
    (box.home / ".config/globant-data").mkdir(parents=True)
    box.write("new.txt", "another long password\n")
    box.write("hires.csv", "9001;Ana Gil;03/04/2024 10:00;3;4\n")
    if "--datetime-format" not in box.run("globant-data-cli import --table employees hires.csv", status=5):
        raise Failure("nobody asks how dates are written")


# Each chapter that has commands: its test, and what is there before the first.
CHAPTERS = {
    (README, "Install"): ("trouble", nothing),
    (README, "From the source, two commands"): ("trouble", nothing),
    (README, "Three minutes in the terminal"): ("terminal", terminal),
    (README, "Accounts"): ("terminal", accounts),
    (README, "REST API"): ("rest", rest),
    (README, "As a service"): ("rest", nothing),
    (README, "In a container"): ("rest", nothing),
    (README, "Pipelines"): ("pipelines", pipelines),
    (README, "Backups"): ("backups", filled),
    (README, "Tables for other systems"): ("backups", nothing),
    (README, "How long things are kept"): ("backups", nothing),
    (README, "Troubleshooting"): ("trouble", trouble),
    (README, "Where the files are, and how to remove them"): ("trouble", nothing),
    (CONTRIBUTING, "Build, run, test"): ("trouble", nothing),
}


def correct_rejects(box: Sandbox) -> None:
    text = box.path("rejected.csv").read_text(encoding="utf-8")
    if not re.search(r"^\d", text, re.M):
        raise Failure("nothing was rejected")


def backup_here(box: Sandbox) -> None:
    shutil.copy(box.path("disk/hires.gdbackup"), box.path("hires.gdbackup"))


def write_to_watched(box: Sandbox) -> None:
    (box.home / "inbox/jobs.csv").write_text("1,Clerk\nx,Nobody\n", encoding="utf-8")


def with_new_password(box: Sandbox) -> None:
    box.env["GLOBANT_DATA_PASSWORD_FILE"] = str(box.path("new.txt"))


def no_api_accounts(box: Sandbox) -> None:
    """For the first API account there must be none."""
    box.stop()
    box.new_workspace("original")


# Before a command that begins so.
BEFORE = {
    "globant-data-cli imports retry": correct_rejects,
    "globant-data-cli backup restore hires.gdbackup --over": backup_here,
    "*/10 * * * * ": write_to_watched,
    "globant-data-cli import --table employees": with_new_password,
    "globant-data-cli serve --listen 127.0.0.1:8080 --listen": no_api_accounts,
}

# Of a command that begins so: its status, and what it must print.
EXPECTED = {
    "globant-data-cli import resources/samples/*.csv": (3, "employees: 1,963 rows read"),
    "globant-data-cli imports rejects 4": (0, "unknown_department"),
    "globant-data-cli imports retry 4": (3, "24 rows read"),
    "globant-data-cli imports undo": (0, "Import 4 is undone"),
    "globant-data-cli metrics quarters": (0, "Engineering"),
    "globant-data-cli metrics hired": (0, "hired"),
    "globant-data-cli rows list": (0, "hired_at"),
    "globant-data-cli check": (0, "The store is sound"),
    "globant-data-cli --user ana accounts list": (0, "ben"),
    "globant-data-cli --user ana accounts disable": (0, "ben"),
    "globant-data-cli backup verify": (0, "is whole"),
    "globant-data-cli backup self-test": (0, "it came back whole"),
    "*/10 * * * * ": (3, ""),
    "globant-data-cli privacy forget": (0, "stands nowhere"),
    "globant-data-cli import --table employees": (0, "1 inserted"),
    "globant-data-cli --version": (0, "."),
}
