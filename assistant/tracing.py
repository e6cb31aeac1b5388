"""Traces by OpenTelemetry, where they are switched on: one span an answer, one for each stage.

No question and no answer is in them. Where they go is said by OpenTelemetry's own variables
(`OTEL_EXPORTER_OTLP_ENDPOINT` and its like).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Tracer, set_span_in_context

from assistant.timing import Stopwatch


class SpanTrace:
    """The spans of one answer.

    They are never made current: an answer that is streamed goes on from thread to thread.
    """

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer
        self._root = tracer.start_span("answer")

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Trace what is done inside."""
        span = self._tracer.start_span(name, set_span_in_context(self._root))
        try:
            yield
        finally:
            span.end()

    def finish(self, **attributes: str | int | bool) -> None:
        """End the answer's span."""
        self._root.set_attributes({f"jianyi.{name}": v for name, v in attributes.items()})
        self._root.end()


class Tracing:
    """Sends traces until it is closed."""

    def __init__(self, exporter: SpanExporter | None = None) -> None:
        self._provider = TracerProvider(resource=Resource.create({"service.name": "jianyi"}))
        self._provider.add_span_processor(BatchSpanProcessor(exporter or OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("jianyi")

    def stopwatch(self) -> Stopwatch:
        """Return a stopwatch that traces what it times."""
        return Stopwatch(SpanTrace(self._tracer))

    def close(self) -> None:
        """Send what has not been sent."""
        self._provider.shutdown()
