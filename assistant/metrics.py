"""What the server measures of itself, for Prometheus. No words of a question or an answer."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from assistant.model import Answer

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class Metrics:
    """Counts answers, requests and what they took."""

    def __init__(self) -> None:
        # A registry of its own: two applications in one process do not share figures.
        self._registry = registry = CollectorRegistry()
        self._stages = Histogram(
            "jianyi_stage_seconds",
            "Seconds that a stage of an answer took",
            ("stage", "route"),
            buckets=_SECONDS,
            registry=registry,
        )
        self._answers = Counter(
            "jianyi_answers",
            "Answers given, refusals included",
            ("route", "generator"),
            registry=registry,
        )
        self._refusals = Counter(
            "jianyi_refusals", "Answers that are refusals", ("reason",), registry=registry
        )
        self._rejected = Counter(
            "jianyi_rejected_sentences",
            "Drafted sentences that were not released",
            ("reason",),
            registry=registry,
        )
        self._tokens = Counter(
            "jianyi_tokens", "Tokens of the chat model", ("kind",), registry=registry
        )
        self._requests = Counter(
            "jianyi_requests", "HTTP requests", ("method", "route", "status"), registry=registry
        )
        self.asking = Gauge(
            "jianyi_asking", "Questions that are being answered now", registry=registry
        )

    def answered(self, answer: Answer) -> None:
        """Count an answer."""
        for stage, milliseconds in answer.timings_ms.items():
            self._stages.labels(stage, answer.route).observe(milliseconds / 1000)
        self._answers.labels(answer.route, answer.generator).inc()
        if answer.refusal_reason:
            self._refusals.labels(answer.refusal_reason).inc()
        for sentence in answer.verification.rejected:
            self._rejected.labels(sentence.reason).inc()
        self._tokens.labels("prompt").inc(answer.usage.prompt_tokens)
        self._tokens.labels("completion").inc(answer.usage.completion_tokens)

    def requested(self, method: str, route: str, status: int) -> None:
        """Count a request by its route's pattern, never by its path."""
        self._requests.labels(method, route, str(status)).inc()

    def exposition(self) -> bytes:
        """Return every figure in Prometheus's text format."""
        return generate_latest(self._registry)
