"""Two captures side by side: what differs between the request that works and the one that fails."""

from obsdiag.comparison.difference import Comparison, MessageDifference, MessagePart, compared
from obsdiag.comparison.side import Side, sides

__all__ = ["Comparison", "MessageDifference", "MessagePart", "Side", "compared", "sides"]
