"""Answer questions with verified citations, on the command line and over HTTP."""
