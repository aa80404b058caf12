"""Many findings at a glance: their kinds with counts, who acts, when they came."""
