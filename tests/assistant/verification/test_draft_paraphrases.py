"""Ways of putting a source that are right, each beside sentences of its form that are wrong."""

import pytest

from assistant.chat.rephrasing import stored_translation
from assistant.model import RejectedSentence
from assistant.verification.draft_checking import DraftChecker
from assistant.verification.draft_markers import read_citations
from assistant.verification.draft_sentences import SentenceReader
from assistant.verification.support import Objection
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence


@pytest.fixture(scope="module")
def units(evidence: dict[str, Evidence], jianyi_title: Evidence) -> dict[str, Evidence]:
    return evidence | {"标题": jianyi_title}


def check(text: str, units: dict[str, Evidence]) -> str:
    reader = SentenceReader()
    marked = max(reader.feed(text) + reader.finish(), key=lambda part: len(part.text))
    language = detect_language(marked.text)
    found = DraftChecker(list(units.values()), language, stored_translation).check(marked)
    return found.reason if isinstance(found, RejectedSentence) else "released"


COUNTED = [
    "建议 2 有两个目的：一是提供必要的保护和援助，二是有效起诉实施者。[建议 2]",
    "总之有两条路，一条是鼓励设立联合调查小组，一条是鼓励部署专职检察官。[建议 24][建议 25]",
    "这两条都讲观察员的发言。[第 4 段][第 5 段]",
    "第 6 段列出了四个与会的缔约方。[第 6 段]",
    "主讲人有两位，分别来自联合王国和美国。[第 2 段]",
    "会议一共开了两天，地点在维也纳。[第 1 段]",
    "Three groups would receive this training: judges, prosecutors and law enforcement. [建议 21]",
    "Two things are asked for: partnerships with civil society and awareness initiatives. [建议 5]",
    "The meeting took place over two days in Vienna. [第 1 段]",
    "Deux objectifs sont visés : protéger les victimes et poursuivre les auteurs. [建议 2]",
    "Le paragraphe 6 énumère quatre parties représentées à la réunion. [第 6 段]",
    "La réunion a duré deux jours, les 10 et 11 septembre 2020. [第 1 段]",
]
MISCOUNTED = [
    "建议 2 有三个目的：一是提供必要的保护和援助，二是有效起诉实施者。[建议 2]",
    "这三条都讲观察员的发言。[第 4 段][第 5 段]",
    "第 6 段列出了五个与会的缔约方。[第 6 段]",
    "主讲人有三位，分别来自联合王国和美国。[第 2 段]",
    "会议一共开了三天，地点在维也纳。[第 1 段]",
    "有五个观察员组织发言。[第 5 段]",
    "Four groups would receive this training: judges, prosecutors and law enforcement. [建议 21]",
    "Three panellists led the discussion under agenda item 3. [第 2 段]",
    "The meeting took place over three days in Vienna. [第 1 段]",
    "Trois objectifs sont visés : protéger les victimes et poursuivre les auteurs. [建议 2]",
    "Les trois recommandations portent sur les enquêtes communes. [建议 24][建议 26]",
    "La réunion a duré trois jours. [第 1 段]",
]
WEIGHED = [
    "Such a mechanism would help develop common terms, legal definitions and indicators. [建议 14]",
    "Family members could then obtain temporary residence permits. [建议 3]",
    "Ces unités rassembleraient et diffuseraient les connaissances spécialisées. [建议 21]",
    "Le mécanisme aurait pour tâche d'élaborer une terminologie commune. [建议 14]",
    "这类单位会汇总并传播打击贩运人口活动的专门知识。[建议 21]",
    "交流方案针对的是执法官员。[建议 23]",
    "换句话说，受害人的家属也可能获得临时居留许可，不过这应予考虑。[建议 3]",
    "国内法中的不处罚原则，被看作保护受害人人权承诺的一部分。[建议 12]",
]
DECIDED = [
    "States would set up specialised prosecution units to consolidate expertise. [建议 21]",
    "Such units should provide training for judges. [建议 21]",
    "States would have to set up specialised prosecution units. [建议 21]",
    "Such a mechanism would be mandatory. [建议 14]",
    "Family members would not obtain temporary residence permits. [建议 3]",
    "Family members get temporary residence permits. [建议 3]",
    "Les États seraient tenus de créer un mécanisme international. [建议 14]",
    "Ces unités devraient dispenser une formation aux juges. [建议 21]",
    "这类单位必须汇总专门知识。[建议 21]",
    "交流方案应由缔约国制定。[建议 23]",
    "各国应设立专门的检察单位。[建议 21]",
]
BINDING = [
    "It is an obligation of States to deploy dedicated prosecutors. [建议 25]",
    "States need to establish joint investigation teams. [建议 24]",
    "It is essential that States establish joint investigation teams. [建议 24]",
    "States should provide multi-agency and multidisciplinary training. [建议 6]",
    "States have agreed to establish joint investigation teams. [建议 24]",
    "Il faut créer des équipes communes d'enquête. [建议 24]",
    "La création d'unités de poursuite spécialisées est une obligation. [建议 21]",
    "缔约国需要设立联合调查小组。[建议 24]",
    "缔约国应多利用国际刑警组织等警察机构。[建议 9]",
]
NO_DUTY = [
    "这个国际机制并非强制，缔约国可以考虑设立。[建议 14]",
    "The international mechanism is not compulsory; States may wish to consider it. [建议 14]",
    "Ce mécanisme international n'est pas obligatoire : les États peuvent l'envisager. [建议 14]",
]
SPARED = [
    "Protection of victims is not mandatory; States should cooperate. [建议 4]",
    "States are not obliged to protect victims, but should cooperate. [建议 4]",
    "保护受害人并非强制，缔约国应进行合作。[建议 4]",
    "Il n'y a pas d'obligation de protéger, mais les États devraient coopérer. [建议 4]",
]
LAWFUL = [
    "The exchange of information has to respect domestic law. [建议 10]",
    "数字证据的使用必须符合国内法和人权义务。[建议 11]",
    "L'échange d'informations doit respecter le droit interne. [建议 10]",
]
UNLAWFUL = [
    "States have to strengthen partnerships with civil society. [建议 5]",
    "各国必须交流贩运路线的信息。[建议 10]",
    "Les États doivent échanger des informations, conformément à leur droit interne. [建议 10]",
]
KNOWN_OF = [
    "因此受罚或被诉的受害人可获得补救，例如清除犯罪记录，这是鼓励规定的。[建议 13]",
    "因被迫实施的行为而受到惩罚或起诉的受害人，可以获得补救，这是报告鼓励规定的。[建议 13]",
    "The report encourages remedies for victims punished or prosecuted for such acts. [建议 13]",
    "Un recours est prévu pour les victimes qui ont été punies ou poursuivies. [建议 13]",
    "受保护的还有没有和受害人同在一国的家人。[建议 4]",
    "受害人不应因为被贩运者强迫做的事而受罚。[建议 13]",
]
AFFIRMED = [
    "受害人会因被迫的行为受罚，各国应按本国法律作此规定。[建议 13]",
    "因贩运者强迫的行为而受到惩罚的受害人，仍应被起诉。[建议 13]",
    "Victims would be punished for acts that traffickers compelled them to commit. [建议 13]",
    "States should provide that victims be punished for acts traffickers forced on them. [建议 13]",
    "Les États devraient prévoir que les victimes soient punies pour de tels actes. [建议 13]",
    "该机制维护贩运受害人受惩罚的原则。[建议 14]",
    "受保护的还有和受害人同在一国的家人。[建议 4]",
]
FRAMED = [
    "The recommendations adopted are now before the Conference of the Parties. [第 1 段]",
    "States should think about temporary residence permits for family members. [建议 3]",
    "它同时是一份增编。[标题]",
    "也就是说，联合调查小组可以设在国际刑警组织的框架里。[建议 24]",
    "Paragraph 6 names China and Kenya among the parties. [第 6 段]",
    "Recommendation 24 mentions both INTERPOL and Europol. [建议 24]",
    "The Chinese text says “鼓励缔约国部署” dedicated prosecutors. [建议 25]",
    "La protection vise aussi les « 未与他们同在一个国家的家人 ». [建议 4]",
    "Elle réunit plusieurs institutions et plusieurs disciplines. [建议 6]",
    "The two are about States: they should consider family residence permits, and are encouraged "
    "to deploy dedicated prosecutors with expertise. [建议 3][建议 25]",
]
ELSEWHERE = [
    "States should cooperate in identifying and prosecuting the whole chain of offenders. [建议 2]",
    "Les procureurs spécialisés travaillent avec les enquêteurs dès le début. [建议 23]",
    "缔约国应鼓励有关区域组织推广以受害者为中心的做法。[建议 18]",
    "Paragraph 7 names China and Kenya among the parties. [第 6 段]",
    "The Chinese text says “鼓励缔约国任命” dedicated prosecutors. [建议 25]",
    "L'adoption d'un tel cadre est une obligation juridique pour chaque État partie. [建议 1]",
]


@pytest.mark.parametrize("text", [*COUNTED, *WEIGHED, *NO_DUTY, *LAWFUL, *KNOWN_OF, *FRAMED])
def test_what_says_the_source_in_a_writers_way_is_released(
    text: str, units: dict[str, Evidence]
) -> None:
    assert check(text, units) == "released"


@pytest.mark.parametrize("text", MISCOUNTED)
def test_a_count_that_is_not_the_lists_own_is_held(text: str, units: dict[str, Evidence]) -> None:
    assert check(text, units) == "number"


@pytest.mark.parametrize("text", [*DECIDED, *BINDING, *SPARED, *UNLAWFUL])
def test_what_binds_more_or_less_than_the_source_is_held(
    text: str, units: dict[str, Evidence]
) -> None:
    assert check(text, units) in ("modality", "negation")


@pytest.mark.parametrize("text", AFFIRMED)
def test_what_the_source_denies_is_not_affirmed_by_naming_it(
    text: str, units: dict[str, Evidence]
) -> None:
    assert check(text, units) == "negation"


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_another_unit_says_or_none_is_held(text: str, units: dict[str, Evidence]) -> None:
    assert check(text, units) != "released"


@pytest.mark.parametrize(
    ("marker", "labels"),
    [
        ("见建议 3", ["建议 3"]),
        ("来源：建议 3", ["建议 3"]),
        ("source: Recommendation 3", ["建议 3"]),
        ("voir la recommandation 3", ["建议 3"]),
        ("建议 22-24", ["建议 22", "建议 23", "建议 24"]),
        ("Title", ["标题"]),
        ("Titre", ["标题"]),
        ("Заголовок", ["标题"]),
    ],
)
def test_a_label_may_be_led_up_to_and_in_any_language(
    marker: str, labels: list[str], units: dict[str, Evidence]
) -> None:
    cited = read_citations("", [marker], list(units.values()))
    assert not isinstance(cited, Objection)
    assert [there[0].unit.label for there in cited.units] == labels


@pytest.mark.parametrize("marker", ["建议 24-31", "建议 3 号文件", "see page 3", "Subtitle", "3-5"])
def test_what_is_no_label_in_such_a_form_is_an_objection(
    marker: str, units: dict[str, Evidence]
) -> None:
    assert isinstance(read_citations("", [marker], list(units.values())), Objection)


def test_labels_joined_by_a_mark_belong_to_one_sentence() -> None:
    reader = SentenceReader()
    found = reader.feed("两条都讲发言。[第 4 段]、[第 5 段]\n另一句。[建议 3]\n") + reader.finish()
    assert [sentence.markers for sentence in found] == [("第 4 段", "第 5 段"), ("建议 3",)]


@pytest.mark.parametrize(
    "text",
    [
        "司法协助的简化是为了阻碍受害人返回。[建议 7]",
        "交流方案是为了限制跨法域分享可行的做法，这应予考虑。[建议 23]",
        "One purpose is to limit the exchange of intelligence and information. [建议 9]",
        "The return of victims may well be forced. [建议 7]",
        "L'un des buts est de freiner l'échange de renseignements et d'informations. [建议 9]",
    ],
)
def test_a_word_turned_round_is_held_where_its_clause_is_left_out(
    text: str, units: dict[str, Evidence]
) -> None:
    assert check(text, units) in ("opposite", "modality")
