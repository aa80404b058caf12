"""What goes to somebody else: inputs masked whole, and cases as one file.

`masking.py` masks an input with all that is packed in it, `repacking.py` packs it again;
`shown_still.py` reads the result as anybody would, and finds what a pseudonym was meant for and
still stands in it. `mask_plan.py` does so for several inputs at once, `case_file.py` makes one file
of them that a colleague opens.
"""
