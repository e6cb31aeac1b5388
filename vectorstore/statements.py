"""The queries every question makes, built once: building one costs more than running it."""

from vectorstore.database import bindparam, documents, extras, meta, passages, units

_PASSAGE = [column for column in passages.c if column.name not in ("embedding_model", "vector")]
_SUMMARY = [
    column for column in documents.c if column.name not in ("text", "sections", "fingerprint")
]

EXTRAS = extras.select().where(extras.c.document_id == bindparam("document_id"))
NOTE = meta.select().with_only_columns(meta.c.value).where(meta.c.key == bindparam("key"))

SUMMARIES = documents.select().with_only_columns(*_SUMMARY).order_by(documents.c.id)
SECTIONS = documents.select().with_only_columns(documents.c.sections).order_by(documents.c.id)
KINDS = units.select().with_only_columns(units.c.kind).distinct()
OF_LEVELS = (
    units.select()
    .with_only_columns(units.c.number)
    .where(units.c.kind == "paragraph", units.c.number.like("%.%"))
    .limit(1)
)
ENRICHED = (
    extras.select()
    .with_only_columns(extras.c.document_id)
    .where(extras.c.searchable != "")
    .distinct()
)
HOLDINGS = documents.select().with_only_columns(documents.c.id, documents.c.revision)
REVISIONS = HOLDINGS.where(documents.c.id.in_(bindparam("ids", expanding=True)))
SOURCE = (
    documents.select()
    .with_only_columns(*_SUMMARY, documents.c.text)
    .where(documents.c.id == bindparam("id"))
)

UNITS = (
    units.select().where(units.c.document_id == bindparam("document_id")).order_by(units.c.position)
)
UNITS_AT = UNITS.where(units.c.position.in_(bindparam("positions", expanding=True)))

PASSAGES = (
    passages.select()
    .with_only_columns(*_PASSAGE)
    .where(passages.c.id.in_(bindparam("ids", expanding=True)))
)
PASSAGES_AT = (
    passages.select()
    .with_only_columns(*_PASSAGE)
    .where(
        (passages.c.document_id == bindparam("document_id"))
        & passages.c.unit.in_(bindparam("units", expanding=True))
    )
    .order_by(passages.c.unit, passages.c.piece)
)
PASSAGES_LABELLED = (
    passages.select()
    .with_only_columns(*_PASSAGE)
    .select_from(
        passages.join(
            units,
            (units.c.document_id == passages.c.document_id) & (units.c.position == passages.c.unit),
        )
    )
    .where((units.c.kind == bindparam("kind")) & (units.c.number == bindparam("number")))
    .order_by(passages.c.document_id, passages.c.unit, passages.c.piece)
)
