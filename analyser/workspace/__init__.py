"""What the dashboard keeps between visits: manifestos, the jobs that analyse them, their records, and people's checks.

One folder, so that it can be copied or deleted whole: ``workspace.db`` (SQLite) holds what is known, ``manifestos/``
the files as uploaded under names of our own, ``records/`` what the analysis made of them. Nothing of a stranger's file
name is ever used as a path.
"""

from analyser.workspace.checks import Check, Checks
from analyser.workspace.jobs import Job, Jobs, JobState
from analyser.workspace.store import Stored, Workspace, default_folder

__all__ = ["Check", "Checks", "Job", "JobState", "Jobs", "Stored", "Workspace", "default_folder"]
