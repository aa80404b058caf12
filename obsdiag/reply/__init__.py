"""From findings to the text that is sent: for the ticket, the customer, or OBS's operations.

`kind_counter.py` gathers findings by their kind, `matter.py` says all of one kind in a language
(`text_table.py`, `guidance_translation.py`), `client_help.py` says how a client shows its request
id. `reply_renderer.py` fills templates with it, which a team can replace by its own
(`template_files.py`); `markup.py` keeps what stands in a capture from acting in them.
"""
