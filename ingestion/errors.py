"""Everything that can go wrong between a file and a `Document`.

IngestionError
├── UnreadableReport    the file cannot be opened
├── ReportTooLarge      more bytes than a report may have
├── EmptyReport         no text in it
├── NotText             binary, or bytes in no known encoding
└── InvalidEnrichment   a line of extras is not of the form
"""


class IngestionError(Exception):
    """A report could not be read; the message says what, where and what to do."""


class UnreadableReport(IngestionError):
    """The file is missing, a folder, or may not be read."""


class ReportTooLarge(IngestionError):
    """The file has more bytes than one report may have."""


class EmptyReport(IngestionError):
    """The file holds no text, or nothing but white space."""


class NotText(IngestionError):
    """The bytes are not text in any encoding Jianyi reads."""


class InvalidEnrichment(IngestionError):
    """A line of searchable extras is not of the form."""
