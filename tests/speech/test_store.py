"""Sounds on disk: made once, found quickly, thrown away by age, never half written."""

import multiprocessing
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jobunivers.services.speech.store import Entry, Store

ENTRY = Entry(1.0, (0.1,), True, "espeak", "espeak:da")


def key(number: int) -> str:
    return f"{number:064x}"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, 10_000)


def make(store: Store, number: int, size: int = 1000, *, for_good: bool = False) -> None:
    store.find_or_make(key(number), lambda: (bytes(size), ENTRY), for_good=for_good)
    path = store.path(key(number))
    assert path
    os.utime(path, ns=(number * 10**9, number * 10**9))


def kept(store: Store) -> list[int]:
    return [number for number in range(40) if store.path(key(number))]


def test_what_was_made_is_found_again(store: Store) -> None:
    make(store, 1)
    assert store.find(key(1)) == ENTRY


def test_it_is_made_only_once(store: Store) -> None:
    make(store, 1)
    store.find_or_make(key(1), lambda: pytest.fail("made again"), for_good=False)


def test_the_sounds_used_longest_ago_go_first(store: Store) -> None:
    for number in range(1, 16):
        make(store, number)
    assert kept(store) == sorted(kept(store))
    assert 15 in kept(store)
    assert 1 not in kept(store)
    assert len(kept(store)) <= 10


def test_a_sound_somebody_listens_to_stays(store: Store) -> None:
    make(store, 1)
    for number in range(2, 16):
        make(store, number)
        store.find(key(1))
    assert 1 in kept(store)


def test_what_is_kept_for_good_stays_whatever_comes(store: Store) -> None:
    make(store, 0, for_good=True)
    for number in range(1, 30):
        make(store, number)
    assert 0 in kept(store)


def test_a_name_that_is_no_key_finds_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "secret.mp3").write_bytes(b"x")
    assert [store.path(name) for name in ("../../secret", "secret", "", "A" * 64)] == [None] * 4


def test_ten_people_asking_at_once_cost_one_sound(store: Store) -> None:
    made, everybody = [], threading.Barrier(10)

    def slow() -> tuple[bytes, Entry]:
        made.append(1)
        return bytes(10), ENTRY

    def ask(_: int) -> Entry:
        everybody.wait()
        return store.find_or_make(key(7), slow, for_good=False)

    with ThreadPoolExecutor(10) as people:
        assert list(people.map(ask, range(10))) == [ENTRY] * 10
    assert made == [1]


def _ask_from_another_process(folder: Path, start: float) -> None:
    def write_down() -> tuple[bytes, Entry]:
        with (folder / "made.txt").open("a") as file:
            file.write(f"{os.getpid()}\n")
        return bytes(10), ENTRY

    Store(folder, 10_000).find_or_make(key(8), write_down, for_good=False)


def test_several_servers_sharing_the_folder_cost_one_sound_too(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("fork")
    servers = [spawn.Process(target=_ask_from_another_process, args=(tmp_path, 0.0)) for _ in range(4)]
    for server in servers:
        server.start()
    for server in servers:
        server.join(10)
    assert len((tmp_path / "made.txt").read_text().split()) == 1


def test_a_voice_that_fails_leaves_no_half_sound(store: Store, tmp_path: Path) -> None:
    def fail() -> tuple[bytes, Entry]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.find_or_make(key(3), fail, for_good=False)
    assert list(tmp_path.rglob("*.mp3")) == list(tmp_path.rglob(".new-*")) == []


def test_a_full_disk_leaves_no_half_sound(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        make(store, 3)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "locks"] == []


def test_a_spoilt_note_beside_a_sound_only_means_making_it_again(store: Store) -> None:
    make(store, 5)
    path = store.path(key(5))
    assert path
    path.with_suffix(".json").write_text("{")
    make(store, 5)
    assert store.find(key(5)) == ENTRY
