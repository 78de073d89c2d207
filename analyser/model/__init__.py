"""The nouns: manifesto, sheet, passage, pledge, ask, candidate, finding, scorecard, report.

Every stage takes and gives these frozen types and nothing else. They hold no behaviour beyond what follows from their
own fields, import nothing of the project, and need no library.
"""
