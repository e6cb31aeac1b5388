"""Seals on index folders."""

from pathlib import Path

import pytest

from vectorstore.seal import break_seal, is_sealed, seal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    (folder / "inner").mkdir(parents=True)
    (folder / "a.bin").write_bytes(b"a" * 5_000)
    (folder / "inner" / "b.bin").write_bytes(b"b" * 3_000_000)
    seal(folder)
    return folder


def test_a_folder_left_as_it_was_is_sealed(folder: Path) -> None:
    assert is_sealed(folder)


def test_a_missing_folder_is_not_sealed(tmp_path: Path) -> None:
    assert not is_sealed(tmp_path / "nowhere")


def test_a_changed_byte_breaks_the_seal(folder: Path) -> None:
    content = bytearray((folder / "inner" / "b.bin").read_bytes())
    content[2_000_000] ^= 1
    (folder / "inner" / "b.bin").write_bytes(content)
    assert not is_sealed(folder)


def test_a_missing_file_breaks_the_seal(folder: Path) -> None:
    (folder / "a.bin").unlink()
    assert not is_sealed(folder)


def test_a_new_file_breaks_the_seal(folder: Path) -> None:
    (folder / "c.bin").touch()
    assert not is_sealed(folder)


def test_lock_files_come_and_go_under_the_seal(folder: Path) -> None:
    (folder / ".writer.lock").touch()
    assert is_sealed(folder)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_damaged_seal_is_none(folder: Path, content: bytes) -> None:
    (folder / "seal.json").write_bytes(content)
    assert not is_sealed(folder)


def test_a_seal_can_be_broken_and_renewed(folder: Path) -> None:
    break_seal(folder)
    assert not is_sealed(folder)
    seal(folder)
    assert is_sealed(folder)
    break_seal(folder)
    break_seal(folder)
