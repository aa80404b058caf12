"""The one way from sources to findings, in one process or several.

`reading.read` goes it, `saving.keep` puts what was found into a history. What a window has to know
of a reading (`events`, `resuming`) loads none of the readers.
"""
