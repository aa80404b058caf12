"""The verdict: what a finding means, what an entry says, or how to begin."""
