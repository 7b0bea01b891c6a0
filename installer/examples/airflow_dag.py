# SPDX-License-Identifier: GPL-3.0-or-later
"""An Airflow DAG that imports the day's hiring files with globant-data-cli and hands the metrics on.

Put it into the DAG folder of Airflow 2.4 or newer, on a worker that has globant-data-cli, and set in the worker's
environment: GLOBANT_DATA_WORKSPACE (the workspace), GLOBANT_DATA_PASSWORD_FILE (a file with the password of an account
that may import, readable by the worker alone), and HIRING_INBOX (the folder in which the files arrive).

The functions below need no Airflow: they run the command line, read its JSON, and go by its exit status:
  0    done
  3    done, but rows were rejected: they are in a file of their own, to be corrected; the run goes on
  5    a file cannot be read or used: trying again does not help
  6    the workspace is busy or full: Airflow tries again later
  else an error that somebody has to look at (4: a wrong password, or an account that may not import)
"""

from __future__ import annotations

import datetime
import json
import os
import pathlib
import subprocess

DONE, ROWS_REJECTED, UNUSABLE_FILE, BUSY = 0, 3, 5, 6

try:
    from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException
except ImportError:  # without Airflow: the functions alone

    class AirflowException(Exception):
        """The task failed; it is tried again as often as its `retries` say."""

    class AirflowFailException(AirflowException):
        """The task failed, and is not tried again."""

    class AirflowSkipException(AirflowException):
        """There is nothing to do."""


def run_cli(*arguments: str) -> tuple[int, object]:
    """The exit status of a command, and its JSON."""
    program = os.environ.get("GLOBANT_DATA_CLI", "globant-data-cli")
    done = subprocess.run([program, "--json", *arguments], stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout.strip() else None


def error_text(answer: object) -> str:
    """What went wrong: of the command, or of the files among those that it tells of."""
    told = answer if isinstance(answer, list) else [answer]
    errors = [one["error"] for one in told if isinstance(one, dict) and "error" in one]
    return "; ".join(f"{error['code']}: {error['message']}" for error in errors) or "no answer"


def judge(status: int, answer: object) -> object:
    """The answer where the work is done; otherwise the exception that tells Airflow whether to try again."""
    if status in (DONE, ROWS_REJECTED):
        return answer
    if status == BUSY:
        raise AirflowException(f"try again later: {error_text(answer)}")
    raise AirflowFailException(f"status {status}: {error_text(answer)}")


def import_files(inbox: str, rejects: str) -> list[dict]:
    """Imports every CSV file of a folder, in one go and in the order of the tables, and answers a summary a file."""
    files = sorted(str(path) for path in pathlib.Path(inbox).glob("*.csv") if path.is_file())
    if not files:
        raise AirflowSkipException(f"no files in {inbox}")
    pathlib.Path(rejects).parent.mkdir(parents=True, exist_ok=True)
    summaries = judge(*run_cli("import", *files, "--rejects", rejects))
    for summary in summaries:
        print(f"{summary['file']}: {summary['inserted']} new, {summary['updated']} changed, "
              f"{summary['rejected']} rejected {summary['rejected_by_code']}")
    return summaries


def hires_by_quarter(year: int) -> list[dict]:
    """Hires of a year by department, job and quarter."""
    return judge(*run_cli("metrics", "quarters", "--year", str(year)))


def make_dag():
    """The DAG; None where there is no Airflow."""
    try:
        from airflow import DAG
    except ImportError:
        return None
    try:  # Airflow 3
        from airflow.providers.standard.operators.bash import BashOperator
        from airflow.providers.standard.operators.python import PythonOperator
    except ImportError:
        from airflow.operators.bash import BashOperator
        from airflow.operators.python import PythonOperator

    inbox = os.environ.get("HIRING_INBOX", "/srv/hiring/inbox")
    with DAG(
        dag_id="globant_data_hiring",
        schedule="15 5 * * *",
        start_date=datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc),
        catchup=False,
        max_active_runs=1,  # one writer a workspace
        default_args={"retries": 5, "retry_delay": datetime.timedelta(minutes=2), "retry_exponential_backoff": True},
    ) as dag:
        bring_in = PythonOperator(
            task_id="import_files",
            python_callable=import_files,
            op_kwargs={"inbox": inbox, "rejects": os.path.join(inbox, "rejected", "{{ ds }}.csv")},
        )
        check = BashOperator(task_id="check", bash_command="globant-data-cli --json check")
        metrics = PythonOperator(
            task_id="hires_by_quarter", python_callable=hires_by_quarter, op_kwargs={"year": 2026}
        )
        bring_in >> check >> metrics
    return dag


dag = make_dag()
