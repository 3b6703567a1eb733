"""Voices in processes of their own: one that dies, hangs or never starts costs nobody the sound."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from timeit import default_timer

import psutil  # type: ignore[import-untyped]
import pytest

from jobunivers.services.speech import process
from jobunivers.services.speech.pool import Pool
from jobunivers.services.speech.process import Request, VoiceFailed

HELLO: Request = {"text": "Hej Amina.", "voice": "da", "rate": 1.0}


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool("espeak", 2)
    yield made
    made.close()


def test_nothing_runs_before_somebody_listens(pool: Pool) -> None:
    assert pool.pids() == []


def test_a_killed_worker_is_replaced_and_the_sound_still_comes(pool: Pool) -> None:
    pool.ask(HELLO)
    (before,) = pool.pids()
    os.kill(before, signal.SIGKILL)
    assert pool.ask(HELLO).duration > 0.5
    assert pool.pids() != [before]
    assert not psutil.pid_exists(before)


def test_a_worker_that_hangs_is_killed_after_its_time_and_the_next_one_works() -> None:
    pool = Pool("espeak", 1, within=0.5)
    pool.ask(HELLO)
    (stuck,) = pool.pids()
    os.kill(stuck, signal.SIGSTOP)
    start = default_timer()
    assert pool.ask(HELLO).audio
    assert 0.4 < default_timer() - start < 2
    assert not psutil.pid_exists(stuck)
    pool.close()


def test_a_worker_that_never_starts_is_said_to_have_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MODULE", "jobunivers.no_such_module")
    with pytest.raises(VoiceFailed):
        Pool("espeak", 1).ask(HELLO)


def test_a_voice_it_does_not_have_costs_no_worker(pool: Pool) -> None:
    pool.ask(HELLO)
    before = pool.pids()
    with pytest.raises(VoiceFailed):
        pool.ask(HELLO | {"voice": "xx-no-such"})
    assert pool.pids() == before


def test_many_people_at_once_each_get_their_own_sound(pool: Pool) -> None:
    texts = [f"{'Hej Amina. ' * (number % 4 + 1)}" for number in range(24)]
    with ThreadPoolExecutor(8) as people:
        said = list(people.map(lambda text: pool.ask(HELLO | {"text": text}), texts))
    lengths = [round(one.duration, 1) for one in said]
    assert lengths == lengths[:4] * 6
    assert len(set(lengths)) == 4
    assert len(pool.pids()) <= 2


def test_a_forked_process_does_not_talk_into_its_parents_pipes(pool: Pool) -> None:
    pool.ask(HELLO)
    before = pool.pids()
    child = os.fork()
    if not child:
        os._exit(0 if pool.ask(HELLO).audio and pool.pids() != before else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert pool.ask(HELLO).audio


def test_the_worker_ends_when_its_server_does() -> None:
    script = (
        "from jobunivers.services.speech.pool import Pool; import os;"
        f"p = Pool('espeak', 1); p.ask({HELLO!r}); print(p.pids()[0], flush=True); os._exit(0)"
    )
    root = Path(process.__file__).parents[3]
    pid = int(
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", script], capture_output=True, cwd=root, check=True
        ).stdout
    )
    _gone, alive = psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=5)
    assert not alive


def test_a_persons_words_are_not_among_the_arguments_of_a_process(pool: Pool) -> None:
    pool.ask(HELLO | {"text": "Min hemmelige diagnose."})
    command = " ".join(psutil.Process(pool.pids()[0]).cmdline())
    assert "espeak" in command
    assert "hemmelige" not in command


def test_a_crashing_worker_leaves_no_memory_dump(pool: Pool) -> None:
    pool.ask(HELLO)
    assert psutil.Process(pool.pids()[0]).rlimit(psutil.RLIMIT_CORE) == (0, 0)
