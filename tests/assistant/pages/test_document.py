"""The document view: outline, filters, permanent links, asking about a unit, adding a document."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from assistant.composition import Jianyi
from tests.assistant.conftest import REPORT
from tests.assistant.pages.conftest import Visit, ask

TREES = "植树问题工作组\n\n一. 植树\n\n建议 1\n各国应植树。\n\n建议 2\n各国可考虑浇水。\n"


def labels(page: Page) -> list[str]:
    return page.locator(".units .label").all_inner_texts()


@pytest.fixture
def document(visit: Visit, at: str) -> Page:
    page = visit(at).open(f"/#/documents/{REPORT}")
    page.locator(".unit").first.wait_for()
    return page


def test_a_document_shows_every_unit_under_its_sections_with_its_wording(document: Page) -> None:
    shown = labels(document)
    assert shown[0] == "标题"
    assert [label for label in shown if label.startswith("建议")] == [
        f"建议 {n}" for n in range(1, 27)
    ]
    expect(document.locator(".units .section").nth(1)).to_have_text("A. 一般性建议")
    unit = document.locator(".unit", has=document.get_by_role("heading", name="建议 14"))
    expect(unit.locator(".wording")).to_have_text("可考虑")


def test_a_permanent_link_opens_at_its_unit(visit: Visit, at: str) -> None:
    page = visit(at).open(f"/#/documents/{REPORT}/建议-13")
    target = page.locator(".unit.target")
    expect(target.locator(".label")).to_have_text("建议 13")
    expect(target).to_be_in_viewport()
    expect(target).to_be_focused()
    assert page.title().startswith("建议 13 · 贩运人口问题工作组")


def test_the_outline_leads_to_every_unit(document: Page) -> None:
    contents = document.get_by_role("navigation", name="目录")
    assert contents.locator("a").count() == 33
    contents.get_by_role("link", name="第 4 段").click()
    expect(document.locator(".unit.target .label")).to_have_text("第 4 段")
    assert document.url.endswith("/%E7%AC%AC-4-%E6%AE%B5")


def test_a_link_to_a_number_that_is_not_there_says_so(visit: Visit, at: str) -> None:
    page = visit(at).open(f"/#/documents/{REPORT}/建议-99")
    expect(page.get_by_text("这份文件中没有建议 99。")).to_be_visible()
    # What is not there is said before the units are: those are asked for after it.
    expect(page.locator(".units .label")).to_have_count(33)


def test_a_link_to_a_document_that_is_not_there_says_so(visit: Visit, at: str) -> None:
    page = visit(at).open("/#/documents/nothing")
    expect(page.get_by_role("alert")).to_contain_text("这里没有内容")


def test_units_are_filtered_by_section_wording_and_words(document: Page) -> None:
    found = document.locator(".document > .status")
    document.get_by_label("措辞").select_option(label="可考虑")
    expect(found).to_have_text("找到 1 项")
    assert labels(document) == ["建议 14"]
    document.get_by_label("措辞").select_option("")
    sections = document.get_by_label("部分").locator("option").all_inner_texts()
    section = next(text for text in sections if "B. 发言情况" in text)
    document.get_by_label("部分").select_option(label=section)
    expect(found).to_have_text("找到 4 项")
    assert labels(document) == [f"第 {n} 段" for n in range(2, 6)]
    document.get_by_label("部分").select_option("")
    document.get_by_label("包含文字").fill("聯合調查小組")
    expect(found).to_have_text("找到 1 项")
    assert labels(document) == ["建议 24"]
    document.get_by_label("包含文字").fill("")
    expect(document.locator(".unit")).to_have_count(33)
    expect(found).to_have_text("")


def test_asking_about_a_unit_takes_it_to_the_conversation(document: Page) -> None:
    document.get_by_role("button", name="就此提问: 建议 24").click()
    expect(document.locator("#question")).to_have_value("建议 24 说了什么？")
    expect(document.locator("#question")).to_be_focused()
    document.keyboard.press("Enter")
    expect(document.locator(".chip")).to_have_text("[建议 24]")


def test_of_several_documents_the_one_asked_about_is_named_and_can_be_let_go(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    page = visit(own[1]).open()
    upload(page, tmp_path)
    page.get_by_role("button", name="询问这份文件").click()
    expect(page.locator(".scope:visible")).to_contain_text("只问 植树问题工作组")
    ask(page, "建议 1")
    expect(page.locator(".chip")).to_have_text("[建议 1]")
    expect(page.locator(".from")).to_have_text("出自 植树问题工作组")
    page.get_by_role("button", name="询问全部文件").click()
    ask(page, "建议 1")
    expect(page.locator(".exchange").last.locator(".chip")).to_have_count(2)


def upload(page: Page, folder: Path, name: str = "trees.txt") -> None:
    path = folder / name
    path.write_text(TREES, "utf-8")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(path)
    page.get_by_role("button", name="显示目录").click()
    page.get_by_role("button", name="存入这份文件").click()
    page.locator(".document h1", has_text="植树").wait_for()


def test_the_outline_of_a_report_is_shown_before_it_is_stored(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    parts, at = own
    page = visit(at).open()
    (tmp_path / "trees.txt").write_text(TREES, "utf-8")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "trees.txt")
    page.get_by_role("button", name="显示目录").click()
    outline = page.locator(".outline")
    expect(outline.locator("h3")).to_have_text("植树问题工作组")
    expect(outline.locator("li")).to_have_text(["标题", "一. 植树", "建议 1", "建议 2"])
    assert [summary.id for summary in parts.library.catalogue.summaries()] == [REPORT]
    page.get_by_role("button", name="存入这份文件").click()
    page.locator(".document h1", has_text="植树").wait_for()
    expect(page.locator("#side")).to_contain_text("植树问题工作组")
    assert len(parts.library.catalogue.summaries()) == 2


def test_an_upload_shows_how_far_it_is_and_can_be_given_up(page: Page, tmp_path: Path) -> None:
    held: list[Route] = []
    page.route("**/outline", lambda route: held.append(route))
    (tmp_path / "trees.txt").write_text(TREES, "utf-8")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "trees.txt")
    page.get_by_role("button", name="显示目录").click()
    expect(page.get_by_role("progressbar", name="进度")).to_be_visible()
    expect(page.locator("dialog .status")).to_have_text(re.compile("正在(上传|读取)……"))
    page.locator("dialog").get_by_role("button", name="取消").click()
    expect(page.locator("dialog")).to_have_count(0)
    assert len(held) == 1


def test_what_cannot_be_read_is_told_and_another_file_can_be_chosen(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    page = visit(own[1]).open()
    (tmp_path / "empty.txt").write_text("  ")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "empty.txt")
    page.get_by_role("button", name="显示目录").click()
    expect(page.locator("dialog")).to_contain_text("没有可以作为文件读取的内容")
    (tmp_path / "trees.txt").write_text(TREES, "utf-8")
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "trees.txt")
    page.get_by_role("button", name="显示目录").click()
    expect(page.locator(".outline li").last).to_have_text("建议 2")


def test_where_the_id_belongs_to_another_document_one_of_its_own_can_be_given(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    parts, at = own
    page = visit(at).open()
    upload(page, tmp_path)
    (tmp_path / "trees.txt").write_text("关于水的报告\n\n建议 1\n各国应节水。\n", "utf-8")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "trees.txt")
    page.get_by_role("button", name="显示目录").click()
    dialog = page.locator("dialog")
    expect(dialog.get_by_role("alert")).to_contain_text(
        "标识 trees 已属于另一份文件“植树问题工作组”"
    )
    expect(dialog).not_to_contain_text("将替换它")
    expect(dialog.get_by_role("button", name="存入这份文件")).to_have_count(0)
    dialog.get_by_label("标识").fill("water")
    dialog.get_by_role("button", name="使用这个标识").click()
    dialog.get_by_role("button", name="存入这份文件").click()
    page.locator(".document h1", has_text="关于水的报告").wait_for()
    assert {summary.id for summary in parts.library.catalogue.summaries()} == {
        REPORT,
        "trees",
        "water",
    }


def test_what_happened_to_a_file_is_said_in_the_readers_language_with_the_details_as_given(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    page = visit(own[1], locale="fr").open()
    page.get_by_role("button", name="Ajouter un document").click()
    for name, content, told in (
        ("binary.txt", bytes(range(256)) * 9, "Ce fichier n’est pas un texte lisible."),
        ("gap.txt", b"Recommendation 1\nA.\n\nRecommendation 4\nB.\n", "ceci a été relevé"),
    ):
        (tmp_path / name).write_bytes(content)
        page.get_by_label("Fichier", exact=True).set_input_files(tmp_path / name)
        page.get_by_role("button", name="Afficher le plan").click()
        expect(page.locator("dialog")).to_contain_text(told)
        expect(page.locator("dialog [lang=en]").first).to_have_attribute("dir", "ltr")
    expect(page.locator("dialog .notice [lang=en]")).to_contain_text("jumps from 1 to 4")


def test_a_document_is_removed_once_that_was_confirmed(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    parts, at = own
    page = visit(at).open()
    upload(page, tmp_path)
    page.get_by_role("button", name="移除").click()
    page.locator("dialog").get_by_role("button", name="取消").click()
    assert len(parts.library.catalogue.summaries()) == 2
    page.get_by_role("button", name="移除").click()
    page.locator("dialog").get_by_role("button", name="删除").click()
    page.locator(".composer").wait_for()
    expect(page.locator("#side")).not_to_contain_text("植树")
    assert [summary.id for summary in parts.library.catalogue.summaries()] == [REPORT]


def test_a_document_longer_than_a_page_of_units_is_read_to_both_ends(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("".join(f"建议 {n}\n各国应植树 {n} 棵。\n\n" for n in range(1, 121)), "utf-8")
    page = visit(own[1]).open()
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(long)
    page.get_by_role("button", name="显示目录").click()
    page.get_by_role("button", name="存入这份文件").click()
    page.locator(".document .unit").first.wait_for()
    page.goto(f"{own[1]}/#/documents/long/建议-60")
    expect(page.locator(".unit.target .label")).to_have_text("建议 60")
    page.get_by_role("button", name="前面的内容").click()
    expect(page.locator(".unit .label").first).to_have_text("建议 10")
    page.get_by_role("button", name="前面的内容").click()
    expect(page.locator(".unit .label").first).to_have_text("建议 1")
    expect(page.get_by_role("button", name="前面的内容")).to_be_hidden()
    later = page.get_by_role("button", name="后面的内容")
    later.click()
    expect(page.locator(".unit .label").last).to_have_text("建议 120")
    expect(later).to_be_hidden()
    assert labels(page) == [f"建议 {n}" for n in range(1, 121)]
