# SPDX-License-Identifier: GPL-3.0-or-later
"""What each page must let a screen reader find: (role, English text). "%1" stands for anything. Combo boxes are looked
for by their label; the rules that hold for everything on every page are in audit.py."""

BUTTON = {"push button", "toggle button"}
CHOICE = {"push button", "toggle button", "check box", "radio button"}
TABLE = {"table", "tree table"}

EVERYWHERE = [(CHOICE, page) for page in ("Dashboard", "Import", "Data", "History", "Backups", "Settings")] + [
    (BUTTON, "Lock the workspace of %1")]

PAGES = {
    "welcome": [(BUTTON, "Set up a workspace"), (BUTTON, "Try it with sample data"),
                (BUTTON, "Open another workspace…"), (BUTTON, "Connect to a server…")],
    "set-up": [("text", "Folder of the workspace"), ("text", "Account"), ("password text", "Password"),
               ("password text", "Password again"), ("progress bar", "Strength of the password"),
               ("check box", "Remember on this computer"), (BUTTON, "Create the workspace"), (BUTTON, "Back")],
    "recovery code": [("label", "Your recovery code"), (BUTTON, "Print…"), (BUTTON, "Save…"), (BUTTON, "Copy"),
                      ("check box", "I have kept the code in a safe place"), (BUTTON, "Continue")],
    "empty dashboard": EVERYWHERE + [("label", "No hires yet"), (BUTTON, "Import files")],
    "empty import": EVERYWHERE + [(BUTTON, "Choose files…")],
    "files to import": EVERYWHERE + [
        (TABLE, "Files to import"), (TABLE, "First rows of the file"), (BUTTON, "Add files…"), (BUTTON, "Remove file"),
        (BUTTON, "Discard"), (BUTTON, "Import %Ln files"), ("combo box", "Rows that are there already"),
        ("combo box", "Table"), ("combo box", "Between values"), ("combo box", "Encoding"),
        ("combo box", "First line")],
    "result": EVERYWHERE + [(TABLE, "Rows that were not imported"), (BUTTON, "Try again as they are"),
                            (BUTTON, "Export rejected rows…"), (BUTTON, "Undo import"), (BUTTON, "Done")],
    "dashboard": EVERYWHERE + [
        ("combo box", "Year"), (BUTTON, "%1: %2"), (CHOICE, "Quarter %1"),
        ("chart", "Hires by month, %1"), ("chart", "Departments against the mean, %1"),
        ("chart", "Hires by department and job, %1"), ("chart", "Hires by quarter and department, %1"),
        ("chart", "Share by department, %1"), (BUTTON, "Menu of the chart: %1")],
    "data": EVERYWHERE + [(CHOICE, "Table %1"), (TABLE, "Rows"), ("text", "Find text or id"), (BUTTON, "More actions")],
    "history": EVERYWHERE + [(TABLE, "Log, newest first"), ("combo box", "Kind of entry"), ("combo box", "Period"),
                             ("combo box", "Account"), ("text", "Part of the file’s name")],
    "backups": EVERYWHERE + [(BUTTON, "Create the first backup"), (BUTTON, "Open a backup file…")],
    "settings": EVERYWHERE + [
        ("radio button", "Theme of the system"), ("radio button", "Light theme"), ("radio button", "Dark theme"),
        ("spin button", "Minutes without use after which the workspace is locked; 0: never"), (TABLE, "Accounts"),
        ("check box", "The REST API is on"), ("check box", "The folder is watched"), (BUTTON, "Check integrity"),
        (BUTTON, "Add person…"), (BUTTON, "Change password…")],
    "locked": [("password text", "Password"), (BUTTON, "Open"), (BUTTON, "Another workspace…"),
               (BUTTON, "Forgot the password?")],
}
