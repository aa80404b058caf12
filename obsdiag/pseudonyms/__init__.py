"""Stable pseudonyms for what tells whose a capture is: buckets, keys, hosts, accounts, addresses.

`identity.py` finds them by where they stand, `pseudonym_map.py` gives each word its pseudonym, and
takes it back for whoever has the map; `replacer.py` puts them in wherever a value stands, however
it is escaped. Pseudonyms are as long as what they stand for, so that a format that counts bytes
still fits, and are made of letters by which they are known: masked twice is masked once.
"""
