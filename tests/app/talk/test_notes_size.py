"""The size of the notes is kept, and no window waits for the disk."""

from kiosk.app.talk.notes_size import NotesSize


def test_it_is_written_by_the_thread_for_the_disk_and_not_at_once(tmp_path):
    jobs = []
    size = NotesSize(tmp_path, jobs.append)
    size.keep(2)
    assert size.kept() == 0 and not any(tmp_path.iterdir())
    (job,) = jobs
    job()
    assert NotesSize(tmp_path, jobs.append).kept() == 2
