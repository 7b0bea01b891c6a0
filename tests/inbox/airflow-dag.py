# SPDX-License-Identifier: GPL-3.0-or-later
"""airflow-dag.py SOURCE PROGRAM: the example DAG's functions over the real program, without Airflow; and its DAG over
stand-ins for Airflow's classes."""

import importlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import types
import unittest

SOURCE, PROGRAM = pathlib.Path(sys.argv[1]), sys.argv[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / "installer/examples"))
import airflow_dag  # noqa: E402


class ExampleDag(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.inbox = self.folder / "inbox"
        self.inbox.mkdir()
        (self.folder / "password").write_text("a long enough password\n")
        os.environ.update(
            GLOBANT_DATA_CLI=PROGRAM,
            GLOBANT_DATA_WORKSPACE=str(self.folder / "workspace"),
            GLOBANT_DATA_PASSWORD_FILE=str(self.folder / "password"),
            DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent",
            HOME=str(self.folder),
        )
        status, _ = airflow_dag.run_cli("--user", "ana", "init")
        self.assertEqual(status, 0)

    def bring_in(self):
        return airflow_dag.import_files(str(self.inbox), str(self.folder / "rejected" / "rows.csv"))

    def test_files_are_imported_and_counted(self):
        for name in ("departments.csv", "jobs.csv", "hired_employees.csv"):
            shutil.copy(SOURCE / "resources/samples" / name, self.inbox)
        summaries = self.bring_in()
        self.assertEqual([summary["table"] for summary in summaries], ["departments", "jobs", "employees"])
        quarters = airflow_dag.hires_by_quarter(2024)
        self.assertGreater(sum(row[q] for row in quarters for q in ("q_1", "q_2", "q_3", "q_4")), 0)

    def test_rejected_rows_are_kept_and_the_run_goes_on(self):
        (self.inbox / "departments.csv").write_text("1,Sales\nx,Nobody\n")
        self.assertEqual(self.bring_in()[0]["rejected"], 1)
        self.assertIn("x,Nobody", (self.folder / "rejected" / "rows.csv").read_text())

    def test_no_files_are_skipped(self):
        with self.assertRaises(airflow_dag.AirflowSkipException):
            self.bring_in()

    def test_an_unusable_file_is_not_tried_again(self):
        (self.inbox / "departments.csv").write_bytes(bytes(4096))
        with self.assertRaisesRegex(airflow_dag.AirflowFailException, "status 5: unusable_file"):
            self.bring_in()

    def test_a_wrong_password_is_not_tried_again(self):
        (self.inbox / "departments.csv").write_text("1,Sales\n")
        (self.folder / "password").write_text("wrong\n")
        with self.assertRaisesRegex(airflow_dag.AirflowFailException, "status 4: wrong_password"):
            self.bring_in()

    def test_a_busy_workspace_is_tried_again(self):
        (self.inbox / "departments.csv").write_text("1,Sales\n")
        serving = subprocess.Popen([PROGRAM, "serve", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        try:
            self.assertIn("Listening", serving.stdout.readline())
            with self.assertRaisesRegex(airflow_dag.AirflowException, "try again later: store_busy") as raised:
                self.bring_in()
            self.assertNotIsInstance(raised.exception, airflow_dag.AirflowFailException)
        finally:
            serving.terminate()
            serving.communicate()
        self.assertEqual(self.bring_in()[0]["inserted"], 1)


class Operator:
    made = []

    def __init__(self, **options):
        self.options = options
        self.after = []
        Operator.made.append(self)

    def __rshift__(self, other):
        self.after.append(other)
        return other


class Dag:
    def __init__(self, **options):
        self.options = options

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


class WithAirflow(unittest.TestCase):
    """Its names as Airflow 2 has them; no Airflow is installed."""

    def test_the_dag_is_made(self):
        self.assertIsNone(airflow_dag.dag)
        names = {
            "airflow": {"DAG": Dag},
            "airflow.exceptions": {
                name: type(name, (Exception,), {})
                for name in ("AirflowException", "AirflowFailException", "AirflowSkipException")
            },
            "airflow.operators": {},
            "airflow.operators.bash": {"BashOperator": Operator},
            "airflow.operators.python": {"PythonOperator": Operator},
        }
        for name, content in names.items():
            sys.modules[name] = types.ModuleType(name)
            sys.modules[name].__dict__.update(content)
        try:
            dag = importlib.reload(airflow_dag).dag
            self.assertEqual(dag.options["dag_id"], "globant_data_hiring")
            tasks = [operator.options["task_id"] for operator in Operator.made]
            self.assertEqual(tasks, ["import_files", "check", "hires_by_quarter"])
            self.assertEqual(Operator.made[0].after, [Operator.made[1]])
        finally:
            for name in names:
                del sys.modules[name]
            importlib.reload(airflow_dag)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
