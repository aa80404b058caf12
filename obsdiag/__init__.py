"""obsdiag: tells which OBS error a captured HTTP response shows, and what it means."""

__version__ = "0.1.0"
