"""The tables of the Catalogue and of conversations. Beside `database`, the only SQLAlchemy."""

import sqlalchemy as sa

metadata = sa.MetaData()

meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", sa.String(255), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("symbol", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sections", sa.JSON, nullable=False),
    sa.Column("warnings", sa.JSON, nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("revision", sa.BigInteger, nullable=False),
    sa.Column("unit_count", sa.Integer, nullable=False),
    sa.Column("passage_count", sa.Integer, nullable=False),
)

units = sa.Table(
    "units",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("number", sa.Text),
    sa.Column("section", sa.JSON, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("spans", sa.JSON, nullable=False),
    sa.Column("heading", sa.JSON),
    sa.Column("modality", sa.JSON, nullable=False),
    sa.Index("units_by_number", "kind", "number"),
)

passages = sa.Table(
    "passages",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    sa.Column("unit", sa.Integer, nullable=False),
    sa.Column("piece", sa.Integer, nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("embedding_model", sa.Text, nullable=False),
    sa.Column("vector", sa.LargeBinary, nullable=False),
    sa.Index("passages_by_unit", "document_id", "unit", "piece"),
)

extras = sa.Table(
    "extras",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    # Extras belong to a text: those of a unit that changed find no unit any more.
    sa.Column("label", sa.String(255), primary_key=True),
    sa.Column("text_sha256", sa.String(64), primary_key=True),
    sa.Column("searchable", sa.Text, nullable=False),
    sa.Column("translations", sa.JSON, nullable=False),
    sa.Column("answered", sa.JSON, nullable=False),
    sa.Column("unanswered", sa.JSON, nullable=False),
)

# What the texts of a document mean, as `vectorstore/meant.py` packs it.
meanings = sa.Table(
    "meanings",
    metadata,
    sa.Column("document_id", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("encoder", sa.Text, nullable=False),
    sa.Column("vectors", sa.LargeBinary, nullable=False),
)

turns = sa.Table(
    "turns",
    metadata,
    sa.Column("conversation_id", sa.String(64), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("standalone", sa.Text, nullable=False),
    sa.Column("cited", sa.JSON, nullable=False),
)

# What models were paid for and may be needed again: replies by what was asked, and the vectors of
# texts whose document is not stored yet.
replies = sa.Table(
    "replies",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
)

paid_vectors = sa.Table(
    "paid_vectors",
    metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("vector", sa.LargeBinary, nullable=False),
)

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    # Who began it: a key, or a browser session; nobody else may see it.
    sa.Column("owner", sa.String(64), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("created", sa.Float, nullable=False),
    sa.Column("updated", sa.Float, nullable=False),
    sa.Index("conversations_by_owner", "owner", "updated"),
)

answers = sa.Table(
    "answers",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("conversation_id", sa.String(64), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("created", sa.Float, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Index("answers_by_conversation", "conversation_id", "position"),
)

feedback = sa.Table(
    "feedback",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("answer_id", sa.String(64), nullable=False),
    sa.Column("owner", sa.String(64), nullable=False),
    sa.Column("thumb", sa.String(8), nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("expected_labels", sa.JSON, nullable=False),
    sa.Column("created", sa.Float, nullable=False),
)

keys = sa.Table(
    "keys",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    # Of the secret, which is long and random: it cannot be guessed from its hash.
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("scopes", sa.JSON, nullable=False),
    sa.Column("created", sa.Float, nullable=False),
    sa.Column("revoked", sa.Float),
)
