"""The answer that the contract shows; a test asks the question again and compares."""

from typing import Any

QUESTION = "哪条建议谈到交流方案？"
_SAID = (
    "缔约国应推动专门的检察单位、协作跨境调查和区域合作，并考虑为执法官员制定交流方案，"
    "以加强针对贩运人口活动的刑事司法对策的效力，以及跨法域分享可行的做法。"
)
ANSWER: dict[str, Any] = {
    "id": "ans_5712a5bb68224625958c9df7f3932b0e",
    "conversation_id": "cnv_5d31393c06af433b9b91f9003d7fe413",
    "answer": f"{_SAID}[建议 23]",
    "answer_citationless": _SAID,
    "sentences": [{"text": _SAID, "citations": [0]}],
    "citations": [
        {
            "label": "建议 23",
            "kind": "recommendation",
            "number": 23,
            "document_id": "trafficking-wg-2020-draft-report.zh",
            "document_title": (
                "贩运人口问题工作组 2020 年 9 月 10 日至 11 日，维也纳 报告草稿 增编"
            ),
            "section": ["二. 建议（续）", "C. 关于联合调查和专门起诉方面的最佳做法的建议"],
            "quote": _SAID,
            "start": 2076,
            "end": 2156,
            "answer_start": 0,
            "answer_end": 76,
            "support": "full",
            "translation": None,
        }
    ],
    "refused": False,
    "refusal_reason": None,
    "standalone_question": QUESTION,
    "route": "semantic",
    "generator": "extractive",
    "model": None,
    "verification": {"sentences_drafted": 1, "sentences_released": 1, "rejected": []},
    "notices": [],
    "passages": None,
    "usage": {"prompt_tokens": 0, "completion_tokens": 0, "cost": None},
    "timings_ms": {"understand": 0.4, "retrieve": 2.1, "draft": 0.3, "verify": 0.2, "total": 3.4},
}
